package org.cuewright.check;

import org.cuewright.model.Chapter;
import org.cuewright.model.Cue;
import org.cuewright.model.Lesson;
import org.cuewright.model.Media;
import org.cuewright.model.NamedQuestion;
import org.cuewright.model.Picture;
import org.cuewright.model.Scene;
import org.cuewright.model.TrackId;
import org.cuewright.model.Variable;
import org.cuewright.problem.Location;

/// Where the parts of a project are, as pointers by stable id.
final class Places {
    private Places() {}

    static Location course(String key) {
        return Location.project("/" + key);
    }

    static Location of(Media media) {
        return Location.project("/media/" + media.id());
    }

    static Location of(Media media, TrackId track) {
        return Location.project("/media/" + media.id() + "/captions/" + track);
    }

    static Location of(Picture picture) {
        return Location.project("/pictures/" + picture.id());
    }

    static Location of(Lesson lesson) {
        return Location.project("/lessons/" + lesson.id());
    }

    static Location of(Lesson lesson, Variable variable) {
        return Location.project("/lessons/" + lesson.id() + "/variables/" + variable.id());
    }

    static Location of(Lesson lesson, Scene scene) {
        return Location.project("/lessons/" + lesson.id() + "/scenes/" + scene.id());
    }

    static Location of(Lesson lesson, Scene scene, Cue cue) {
        return Location.project("/lessons/" + lesson.id() + "/scenes/" + scene.id() + "/cues/" + cue.id());
    }

    static Location of(Lesson lesson, Scene scene, Cue cue, NamedQuestion question) {
        var place = of(lesson, scene, cue);
        return question.id().equals(cue.id())
                ? place
                : Location.project("/lessons/" + lesson.id() + "/scenes/" + scene.id() + "/cues/" + cue.id()
                        + "/interaction/questions/" + question.id());
    }

    static Location of(Lesson lesson, Scene scene, Chapter chapter) {
        return Location.project("/lessons/" + lesson.id() + "/scenes/" + scene.id() + "/chapters/" + chapter.id());
    }
}
