package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of formatted text: words, a picture, or an element of a small allow-list around other pieces.
public sealed interface Formatted {
    /// The words alone.
    String words();

    /// In JSON a string.
    record Words(@JsonValue String words) implements Formatted {}

    /// `tag` is one of `p ul ol li em strong code br a`; only `a` has an `href`, to `http`, `https` or `mailto`.
    record Element(
            String tag,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String href,

            List<Formatted> children) implements Formatted {
        @Override
        public String words() {
            return tag.equals("br") ? "\n" : Formatted.words(children);
        }

        private boolean isBlock() {
            return List.of("p", "ul", "ol", "li").contains(tag);
        }
    }

    /// A picture of the package, with its entry name, its size as shown, and words for who cannot see it.
    @JsonPropertyOrder({"tag", "src", "alt", "width", "height"})
    record Image(String src, String alt, int width, int height) implements Formatted {
        @JsonProperty
        public String tag() {
            return "img";
        }

        @Override
        public String words() {
            return alt;
        }
    }

    /// Blocks stand on lines of their own.
    static String words(List<Formatted> pieces) {
        var all = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof Element element && element.isBlock() && !all.isEmpty()) {
                all.append('\n');
            }
            all.append(piece.words());
        }
        return all.toString();
    }
}
