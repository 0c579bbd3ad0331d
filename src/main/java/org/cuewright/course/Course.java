package org.cuewright.course;

import java.util.List;
import org.cuewright.model.Theme;
import org.cuewright.model.Viewing;

/// A compiled course. `id` is an absolute IRI; `revision` is the author's version and a content hash,
/// `1.0.0+3fa9c2d41b0e`, so that every record says which edition was taught.
public record Course(
        String id,
        String title,
        String description,
        String language,
        String version,
        String revision,
        Theme theme,
        Viewing viewing,
        List<CourseMedia> media,
        List<CoursePicture> pictures,
        List<CourseUnit> units) {
    public Course {
        media = List.copyOf(media);
        pictures = List.copyOf(pictures);
        units = List.copyOf(units);
    }

    public Course withUnits(List<CourseUnit> units) {
        return new Course(id, title, description, language, version, revision, theme, viewing, media, pictures, units);
    }
}
