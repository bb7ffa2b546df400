package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.value.Digits;
import dev.stowage.value.IpLiteral;
import dev.stowage.value.Port;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** What can be wrong with the text of a port mapping, part by part. */
record PortProblems(AttributePath at, Node.Text text, PortParts parts) {
    private static final Vector<String> PROTOCOLS = Vector.of("tcp", "udp", "sctp");
    static final String FORM = "write [ip:][published:]target[/protocol], such as 8080:80";

    Vector<Problem> all() {
        Vector<Problem> ofParts =
                Vector.of(address(), published(), target(), protocol()).flatMap(problem -> problem);
        return ofParts.isEmpty()
                ? lengths().toVector()
                : ofWhole(ofParts).map(Vector::of).getOrElse(ofParts);
    }

    /** One fault that makes several parts wrong. */
    private Option<Problem> ofWhole(Vector<Problem> ofParts) {
        if (TypedQuotes.areIn(text.value())) {
            return Option.some(whole("typographic quotes are a part of the text", TypedQuotes.removed(text.value())));
        }
        String[] words = text.value().split(":", -1);
        if (words.length == 3 && PROTOCOLS.contains(words[2].toLowerCase(Locale.ROOT))) {
            return Option.some(
                    whole("the protocol of a port follows a slash", words[0] + ":" + words[1] + "/" + words[2]));
        }
        if (words.length > 3 && Vector.of(words).forAll(Digits::only)) {
            return Option.some(syntax(new Piece("", text.span()), "this has too many parts for a port", FORM));
        }
        boolean blanks = ofParts.size() > 1 && text.value().indexOf(' ') >= 0;
        return Option.when(
                blanks, () -> whole("a port has no blanks inside", text.value().replace(" ", "")));
    }

    private Problem whole(String sentence, String meant) {
        Problem.Builder problem =
                Problem.at(text.span(), ComposeProblem.PORT_SYNTAX, sentence).path(at);
        return (text.span().shows(text.value()) && isPort(meant)
                        ? problem.hint("write \"" + meant + "\"").addEdit(Edit.set(at, Tree.text(meant)))
                        : problem.hint(FORM))
                .build();
    }

    private boolean isPort(String meant) {
        Node.Text other = new Node.Text(meant, text.span());
        return new PortProblems(at, other, PortParts.of(Piece.of(other))).all().isEmpty();
    }

    /** IPv6 is known by its colons only inside brackets. */
    private Option<Problem> address() {
        String ip = parts.ip().value();
        boolean bare = ip.indexOf(':') >= 0 && text.value().charAt(0) != '[';
        String sentence = bare ? "an IPv6 address needs brackets" : shown(parts.ip()) + " is not an IP address";
        String hint = bare ? "write [::1]:8080:80" : "write an address such as 127.0.0.1, names are not looked up";
        return Option.when(!ip.isEmpty() && (bare || !IpLiteral.matches(ip)), () -> syntax(parts.ip(), sentence, hint));
    }

    private Option<Problem> published() {
        Piece port = parts.published();
        return port.isEmpty() || PortRange.of(port.value()).isDefined()
                ? Option.none()
                : Option.some(wrong("published", port, text.value().indexOf(port.value() + ":")));
    }

    private Option<Problem> target() {
        Piece port = parts.target();
        if (port.isEmpty()) {
            return Option.some(syntax(new Piece("", text.span()), "there is no container port", FORM));
        }
        return PortRange.of(port.value())
                .map(range -> Option.when(range.first() == 0, () -> zero(port)))
                .getOrElse(
                        () -> Option.some(wrong("container", port, text.value().lastIndexOf(port.value()))));
    }

    /** Any free port of the machine, which only a published port can be. */
    private Problem zero(Piece port) {
        return Problem.at(port.span(), ComposeProblem.PORT_OUT_OF_RANGE, "a container port is at least 1, not 0")
                .path(at)
                .hint(FORM)
                .build();
    }

    private Option<Problem> protocol() {
        String name = parts.protocol().value();
        return Option.when(
                !PROTOCOLS.contains(name.toLowerCase(Locale.ROOT)),
                () -> syntax(parts.protocol(), shown(parts.protocol()) + " is no protocol", "write tcp, udp or sctp"));
    }

    private Option<Problem> lengths() {
        Option<PortRange> target = PortRange.of(parts.target().value()).filter(range -> !range.isSingle());
        Option<PortRange> published = PortRange.of(parts.published().value());
        boolean differ = target.exists(inside -> published.exists(outside -> !outside.hasLengthOf(inside)));
        return Option.when(
                differ,
                () -> syntax(
                        parts.published(),
                        "the two ranges differ in length",
                        "give both ranges the same number of ports"));
    }

    private Problem wrong(String which, Piece port, int start) {
        Option<String> tooLarge =
                numbers(port).find(number -> PortRange.of(number).isEmpty());
        if (!numbers(port).forAll(Digits::only)) {
            String hint = IpLiteral.matches(port.value())
                    ? "write both ports behind an address, such as 127.0.0.1:8080:80"
                    : port.value().strip().indexOf(' ') > 0 ? "put a comma between two ports" : FORM;
            return syntax(port, shown(port) + " is not a port or a range of ports", hint);
        }
        return tooLarge.map(number -> outOfRange(which, port, start, number))
                .getOrElse(() -> syntax(port, "the range ends before it begins", FORM));
    }

    private static Vector<String> numbers(Piece port) {
        return port.split('-').map(Piece::value);
    }

    private Problem outOfRange(String which, Piece port, int start, String number) {
        String value = port.span().shows(number) ? " " + number : "";
        String sentence = which + " port" + value + " is outside 0.." + Port.LARGEST;
        Problem.Builder problem = Problem.at(port.span(), ComposeProblem.PORT_OUT_OF_RANGE, sentence)
                .path(at);
        return oneDigitLess(port, start, number)
                .map(meant -> problem.hint("did you mean " + meant + "?").addEdit(Edit.set(at, Tree.text(meant))))
                .getOrElse(() -> problem.hint(FORM))
                .build();
    }

    /** The mapping with the last digit of the number dropped, where that makes it a port: a zero too many. */
    private Option<String> oneDigitLess(Piece port, int start, String number) {
        String shorter = number.substring(0, number.length() - 1);
        return Option.when(
                text.span().shows(text.value())
                        && port.value().equals(number)
                        && PortRange.of(shorter).isDefined(),
                () -> text.value().substring(0, start) + shorter + text.value().substring(start + number.length()));
    }

    /** The text, unless it came out of a variable. */
    private static String shown(Piece piece) {
        return piece.span().shows(piece.value()) ? piece.value() : "this";
    }

    private Problem syntax(Piece piece, String sentence, String hint) {
        return Problem.at(piece.span(), ComposeProblem.PORT_SYNTAX, sentence)
                .path(at)
                .hint(hint)
                .build();
    }
}
