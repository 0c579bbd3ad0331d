package org.cuewright.check;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// A picture that a text in Markdown asks for: `![words](file)`. The words are for who cannot see it.
public record MarkdownPicture(String file, String words) {
    private static final Parser PARSER = Parser.builder().build();

    public static MarkdownPicture of(Image image) {
        var words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return new MarkdownPicture(image.getDestination(), words.toString());
    }

    static List<MarkdownPicture> in(String markdown) {
        var found = new ArrayList<MarkdownPicture>();
        if (markdown.contains("![")) {
            Node text = PARSER.parse(markdown);
            text.accept(new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    found.add(of(image));
                }
            });
        }
        return found;
    }
}
