package dev.stowage.cli.command;

import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.Overview.Scope;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Column;
import dev.stowage.cli.print.Field;
import dev.stowage.cli.print.Table;
import dev.stowage.cli.stage.Operating;
import io.vavr.collection.Vector;

/** Lists the images that the containers of the project run, as {@code docker compose images} does. */
final class ImagesCommand implements Command {
    private static final int SHORT_ID = 12;

    private static final Table<Container> LISTING = new Table<>(
            Vector.of(
                    new Column<>("CONTAINER", Container::name),
                    new Column<>("REPOSITORY", container -> Image.of(container).repository()),
                    new Column<>("TAG", container -> Image.of(container).tag()),
                    new Column<>("IMAGE ID", container -> id(container))),
            Vector.of(
                    Field.text("ID", container -> container.digest().getOrElse("")),
                    Field.text("ContainerName", Container::name),
                    Field.text("Repository", container -> Image.of(container).repository()),
                    Field.text("Tag", container -> Image.of(container).tag())));

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return LISTING.wrong(call)
                .<Exit>map(misuse -> misuse.report(process))
                .getOrElse(() -> Operating.run(
                        call,
                        process,
                        operating -> operating.ask(
                                (operator, ref) -> operator.containers(ref, operating.services(), Scope.RUNNING),
                                containers -> operating.print(lines(call, containers)))));
    }

    private static Vector<String> lines(Invocation call, Vector<Container> containers) {
        return call.has(Flag.QUIET)
                ? containers.flatMap(Container::digest).distinct()
                : LISTING.linesOrArray(call, containers);
    }

    private static String id(Container container) {
        String hexadecimal = container.digest().getOrElse("").replaceFirst("^sha256:", "");
        return hexadecimal.substring(0, Math.min(SHORT_ID, hexadecimal.length()));
    }

    /** The parts of the name of an image; a digest in it stands for the tag. */
    private record Image(String repository, String tag) {
        static Image of(Container container) {
            String[] named = container.image().split("@", 2);
            String name = named[0];
            int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
            return colon < 0
                    ? new Image(name, named.length > 1 ? "<none>" : "latest")
                    : new Image(name.substring(0, colon), name.substring(colon + 1));
        }
    }
}
