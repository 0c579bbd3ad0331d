package org.cuewright.course;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.cuewright.check.MarkdownPicture;
import org.cuewright.model.Project;

/// Reads the texts of one interaction as Markdown (CommonMark 0.31). Paragraphs, lists, emphasis, code, line breaks,
/// links and pictures of the project keep their form; anything else keeps its words alone, and HTML is words too. So
/// nothing an author writes can
/// become markup that the player does not know.
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Project project;
    private final Map<String, List<Formatted>> formatted = new TreeMap<>();

    /// `project` knows the pictures that texts may show.
    Markdown(Project project) {
        this.project = project;
    }

    /// The words alone; their form, where they have one, goes under `name`.
    String read(String name, String markdown) {
        var blocks = pieces(PARSER.parse(markdown));
        if (!isPlain(blocks)) {
            formatted.put(name, blocks);
        }
        return Formatted.words(blocks);
    }

    /// The form of the texts read so far that have one.
    Map<String, List<Formatted>> formatted() {
        return formatted;
    }

    private static boolean isPlain(List<Formatted> blocks) {
        return blocks.isEmpty()
                || (blocks.size() == 1
                        && blocks.getFirst() instanceof Formatted.Element paragraph
                        && paragraph.children().stream().allMatch(Formatted.Words.class::isInstance));
    }

    private List<Formatted> pieces(Node parent) {
        var found = new ArrayList<Formatted>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            for (var piece : piecesOf(node)) {
                if (piece instanceof Formatted.Words(var more)
                        && !found.isEmpty()
                        && found.getLast() instanceof Formatted.Words(var before)) {
                    found.set(found.size() - 1, new Formatted.Words(before + more));
                } else {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    private List<Formatted> piecesOf(Node node) {
        return switch (node) {
            case Text text -> List.of(new Formatted.Words(text.getLiteral()));
            case SoftLineBreak _ -> List.of(new Formatted.Words("\n"));
            case HardLineBreak _ -> element("br");
            case Code code -> element("code", new Formatted.Words(code.getLiteral()));
            case Emphasis emphasis -> element("em", pieces(emphasis));
            case StrongEmphasis strong -> element("strong", pieces(strong));
            case Link link
            when leadsOut(link) -> List.of(new Formatted.Element("a", link.getDestination(), pieces(link)));
            case Image image -> image(image);
            case HtmlInline html -> List.of(new Formatted.Words(html.getLiteral()));
            case HtmlBlock html -> element("p", new Formatted.Words(html.getLiteral()));
            case FencedCodeBlock code -> element("p", element("code", new Formatted.Words(code.getLiteral())));
            case IndentedCodeBlock code -> element("p", element("code", new Formatted.Words(code.getLiteral())));
            case Heading heading -> element("p", element("strong", pieces(heading)));
            case Paragraph paragraph when isInTightList(paragraph) -> pieces(paragraph);
            case Paragraph paragraph -> element("p", pieces(paragraph));
            case BulletList list -> element("ul", pieces(list));
            case OrderedList list -> element("ol", pieces(list));
            case ListItem item -> element("li", pieces(item));
            default -> pieces(node);
        };
    }

    /// A picture of the project, or the words that stand for it.
    private List<Formatted> image(Image image) {
        var asked = MarkdownPicture.of(image);
        return project.pictureAt(asked.file())
                .map(CoursePicture::of)
                .<List<Formatted>>map(picture ->
                        List.of(new Formatted.Image(picture.src(), asked.words(), picture.width(), picture.height())))
                .orElseGet(() -> pieces(image));
    }

    private static List<Formatted> element(String tag, Formatted... children) {
        return element(tag, Arrays.asList(children));
    }

    private static List<Formatted> element(String tag, List<Formatted> children) {
        return List.of(new Formatted.Element(tag, null, children));
    }

    private static boolean isInTightList(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private static boolean leadsOut(Link link) {
        try {
            var scheme = new URI(link.getDestination()).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
