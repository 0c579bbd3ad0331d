package org.cuewright.fx.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cuewright.Projects;
import org.cuewright.fx.control.CueKind;
import org.cuewright.fx.details.CueDetails.Choice;
import org.cuewright.fx.details.CueDetails.Fact;
import org.cuewright.model.Question;
import org.junit.jupiter.api.Test;

class CueDetailsTest {
    @Test
    void aChoiceTellsWhichOptionIsRight() {
        var details = CueDetails.of(Projects.choice("q1", 10_000), Projects.simple());
        assertEquals(CueKind.QUESTION, details.kind());
        assertEquals("Single choice", details.type());
        assertEquals("0:10", details.when());
        assertEquals(List.of(new Choice("Option a", true, ""), new Choice("Option b", false, "")), details.choices());
        assertTrue(details.facts().contains(new Fact("Score", "1 point")));
    }

    @Test
    void aBranchTellsWhereEachWayLeadsAndWhatItEarns() {
        var project = Projects.of(
                Projects.scene("s1", "m1", Projects.branch("b1", 5_000, "s2", "s2")), Projects.scene("s2", "m2"));
        var details = CueDetails.of(project.scenes().getFirst().cues().list().getFirst(), project);
        assertEquals(
                List.of("→ Scene s2", "→ Scene s2, 1 point"),
                details.choices().stream().map(Choice::remark).toList());
    }

    @Test
    void aPoolTellsItsQuestionsAndWhatTheDrawEarns() {
        var yes = new Question.TrueFalse(Projects.wording("t1"), Projects.ONE_POINT, true);
        var details = CueDetails.of(Projects.cue("p1", 0, Projects.pool("p1", 2, yes, yes, yes)), Projects.simple());
        assertEquals(CueKind.QUESTION, details.kind());
        assertEquals("2 of 3 questions, drawn for each learner.", details.text());
        assertEquals(
                new Choice("Question t1", false, "True or false"),
                details.choices().getLast());
        assertTrue(details.facts().contains(new Fact("Score", "2 points")));
    }

    @Test
    void aNumberTellsItsRange() {
        var details = CueDetails.of(Projects.numeric("n1", 0, "1.5", "2"), Projects.simple());
        assertEquals(List.of(new Choice("1.5 to 2", true, "")), details.choices());
    }

    @Test
    void aNumberWithOneRightValueTellsThat() {
        var details = CueDetails.of(Projects.numeric("n1", 0, "2", "2.0"), Projects.simple());
        assertEquals("2", details.choices().getFirst().text());
    }

    @Test
    void bothAnswersOfTrueOrFalseAreShown() {
        var question = new Question.TrueFalse(Projects.wording("t1"), Projects.ONE_POINT, false);
        assertEquals(
                List.of(new Choice("True", false, ""), new Choice("False", true, "")),
                CueDetails.of(Projects.cue("t1", 0, question), Projects.simple())
                        .choices());
    }
}
