package org.cuewright.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cuewright.Projects;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MarkdownTest {
    private static final Project PROJECT = Projects.simple()
            .withPictures(List.of(new Picture(new PictureId("bins"), "pictures/Bins 1.PNG", "0", 640, 360)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Which class of fire is it?",
                "2 * 3 = 6",
                "a_b_c & <3",
                "One line\nand the next",
                "5 < 7 > 3"
            })
    void plainWordsStayAsTheyAre(String text) {
        var markdown = new Markdown(PROJECT);
        assertEquals(text, markdown.read("prompt", text));
        assertEquals(Map.of(), markdown.formatted());
    }

    @Test
    void anEscapedSignIsTheSign() {
        var markdown = new Markdown(PROJECT);
        assertEquals("*not* emphasised", markdown.read("prompt", "\\*not\\* emphasised"));
        assertEquals(Map.of(), markdown.formatted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    An *em* and **strong** `code`   | [{"tag":"p","children":["An ",{"tag":"em","children":["em"]}," and ",{"tag":"strong","children":["strong"]}," ",{"tag":"code","children":["code"]}]}]
                    [here](https://example.org/a)   | [{"tag":"p","children":[{"tag":"a","href":"https://example.org/a","children":["here"]}]}]
                    [mail](mailto:a@example.org)    | [{"tag":"p","children":[{"tag":"a","href":"mailto:a@example.org","children":["mail"]}]}]
                    # Heading                       | [{"tag":"p","children":[{"tag":"strong","children":["Heading"]}]}]
                    """)
    void whatThePlayerKnowsKeepsItsForm(String text, String json) {
        assertEquals(json, blocks(text));
    }

    @Test
    void listsAndParagraphsAreBlocks() {
        var text = "Do this:\n\n1. pull\n2. *aim*\n\n- a\n\n- b";
        assertEquals("""
                [{"tag":"p","children":["Do this:"]},\
                {"tag":"ol","children":[{"tag":"li","children":["pull"]},{"tag":"li","children":[{"tag":"em","children":["aim"]}]}]},\
                {"tag":"ul","children":[{"tag":"li","children":[{"tag":"p","children":["a"]}]},{"tag":"li","children":[{"tag":"p","children":["b"]}]}]}]""", blocks(text));
        assertEquals("Do this:\npull\naim\na\nb", new Markdown(PROJECT).read("prompt", text));
    }

    @Test
    void aPictureOfTheProjectIsShownFromThePackage() {
        var text = "Look:\n![Four *bins*](<pictures/Bins 1.PNG>)";
        assertEquals("""
                [{"tag":"p","children":["Look:\\n",\
                {"tag":"img","src":"pictures/bins.png","alt":"Four bins","width":640,"height":360}]}]""", blocks(text));
        assertEquals("Look:\nFour bins", new Markdown(PROJECT).read("prompt", text));
    }

    /// Nothing an author writes becomes an element, an attribute or an address outside the allow-list.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>alert(1)</script>            | <script>alert(1)</script>
                    a <b onclick=x>bold</b> word         | a <b onclick=x>bold</b> word
                    [click](javascript:alert(1))         | click
                    [click](JavaScript:alert(1))         | click
                    [click](data:text/html;base64,PHM+)  | click
                    [click](//example.org/x)             | click
                    ![a fire](https://example.org/x.png) | a fire
                    ![a fire](pictures/bins.png)         | a fire
                    """)
    void anythingElseIsWords(String text, String words) {
        var markdown = new Markdown(PROJECT);
        assertEquals(words, markdown.read("prompt", text));
        assertEquals(Map.of(), markdown.formatted());
    }

    private static String blocks(String text) {
        var markdown = new Markdown(PROJECT);
        markdown.read("prompt", text);
        List<Formatted> blocks = markdown.formatted().get("prompt");
        return JsonMapper.shared().writeValueAsString(blocks);
    }
}
