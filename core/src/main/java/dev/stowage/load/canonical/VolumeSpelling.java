package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;
import java.util.regex.Pattern;

/** A mount in short form, spelled out. */
record VolumeSpelling(Node.Text text, Vector<Piece> sections) {
    private static final int SHORTEST_WITH_BLOCK = 3;
    private static final String PATH_STARTS = "./~\\";
    private static final Pattern READ_ONLY = Pattern.compile("(?i)r[-_]?[o0]|read[-_]?only");
    private static final Set<String> PROPAGATIONS =
            Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");

    /** The last three only matter on Docker Desktop. */
    private static final Vector<String> KNOWN =
            Vector.of("ro", "rw", "z", "Z", "nocopy", "cached", "delegated", "consistent");

    Node spelled() {
        Vector<Node.Entry> entries = Vector.of(whole("type", new Node.Text(isBind() ? "bind" : "volume", span())));
        return Node.Fields.of(
                entries.appendAll(source().map(source -> source.as("source")))
                        .append(target())
                        .appendAll(readOnly())
                        .appendAll(bind())
                        .appendAll(volume()),
                span());
    }

    private Span span() {
        return text.span();
    }

    private Option<Piece> source() {
        return Option.when(sections.size() > 1, () -> sections.get(0));
    }

    private Node.Entry target() {
        Piece written = sections.get(sections.size() == 1 ? 0 : 1);
        return new Piece(PosixPath.clean(written.value()), written.span()).as("target");
    }

    /** Everything that looks like a path of the host, also of a Windows one. */
    private boolean isBind() {
        return source().map(Piece::value).exists(VolumeSpelling::isPath);
    }

    private static boolean isPath(String source) {
        return PATH_STARTS.indexOf(source.charAt(0)) >= 0
                || (source.length() > 1 && Character.isLetter(source.charAt(0)) && source.charAt(1) == ':');
    }

    /**
     * What the reference does not know, it passes over: what was meant to be read only is written then. Of a text of several
     * lines it is told that it is one.
     */
    Vector<Problem> passedOver(AttributePath at) {
        boolean isOnOneLine = span().line() == span().endLine();
        return (isOnOneLine ? options() : Vector.<Piece>empty())
                .reject(option -> option.value().isBlank()
                        || KNOWN.contains(option.value())
                        || PROPAGATIONS.contains(option.value()))
                .map(option -> Problem.at(
                                option.span(),
                                ComposeProblem.KEY_PASSED_OVER,
                                "there is no option " + option.span().spell(option.value())
                                        + " of a mount, and Compose passes over it")
                        .path(at)
                        .hint(meant(option.value()))
                        .build());
    }

    private static String meant(String option) {
        boolean isReadOnly = READ_ONLY.matcher(option).matches();
        return isReadOnly ? "write ro" : "remove it, or write one of " + KNOWN.mkString(", ");
    }

    /** What the reference does not know, it passes over. */
    private Vector<Piece> options() {
        return sections.size() == VolumeSections.MOST ? sections.last().split(',') : Vector.empty();
    }

    private Option<Node.Entry> readOnly() {
        return options()
                .filter(option -> option.value().equals("ro") || option.value().equals("rw"))
                .lastOption()
                .filter(option -> option.value().equals("ro"))
                .map(option -> truth(option, "read_only"));
    }

    private Option<Node.Entry> bind() {
        Vector<Node.Entry> inside = options().flatMap(VolumeSpelling::bindOption);
        Vector<Node.Entry> all =
                isBind() ? inside.append(whole("create_host_path", new Node.Bool(true, span()))) : inside;
        return Option.when(!all.isEmpty(), () -> whole("bind", Node.Fields.of(all, span())));
    }

    private static Option<Node.Entry> bindOption(Piece option) {
        if (PROPAGATIONS.contains(option.value())) {
            return Option.some(option.as("propagation"));
        }
        return Option.when(option.value().equals("z") || option.value().equals("Z"), () -> option.as("selinux"));
    }

    private Option<Node.Entry> volume() {
        Vector<Node.Entry> inside = options()
                .find(option -> option.value().equals("nocopy"))
                .map(option -> truth(option, "nocopy"))
                .toVector();
        boolean hasBlock = text.value().length() >= SHORTEST_WITH_BLOCK && (!isBind() || !inside.isEmpty());
        return Option.when(hasBlock, () -> whole("volume", Node.Fields.of(inside, span())));
    }

    private static Node.Entry truth(Piece option, String key) {
        return option.entry(key, new Node.Bool(true, option.span()));
    }

    private Node.Entry whole(String key, Node value) {
        return new Node.Entry(key, span(), value);
    }
}
