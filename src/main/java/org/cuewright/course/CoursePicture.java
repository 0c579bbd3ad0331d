package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;

/// A picture of the package: its entry name, its size as shown, and the picture of the project it is.
public record CoursePicture(
        String src, int width, int height, @JsonIgnore PictureId source) {
    static CoursePicture of(Picture picture) {
        var src = "pictures/" + picture.id() + "." + picture.ending();
        return new CoursePicture(src, picture.width(), picture.height(), picture.id());
    }
}
