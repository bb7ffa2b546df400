package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A service that is added, shown as what is written in the Compose file. */
public record AddedService(Tree.Fields service) {
    private static final String NAME = "zz-added";

    /** The application with this service at a place among the others, from 0, the first, to 1, the last. */
    public ComposeApp to(ComposeApp app, double place) {
        Vector<Tuple2<String, Tree>> services =
                app.services().map(section -> section.toVector()).getOrElse(Vector::empty);
        int at = (int) Math.round(place * services.size());
        return app.withServices(LinkedHashMap.ofEntries(services.insert(at, Tuple.of(NAME, service))));
    }

    /** The application, each of whose services calls this one by its name. */
    public static ComposeApp expectedIn(ComposeApp app) {
        return app.withEachService(service -> new Tree.Fields(
                service.values().put("environment", calling(service.values().get("environment")))));
    }

    private static Tree calling(Option<Tree> environment) {
        String url = "http://" + NAME + ":80";
        return environment
                .filter(Tree.Items.class::isInstance)
                .<Tree>map(items -> new Tree.Items(((Tree.Items) items).values().append(Tree.text("ADDED_URL=" + url))))
                .getOrElse(() -> new Tree.Fields(environment
                        .filter(Tree.Fields.class::isInstance)
                        .map(fields -> ((Tree.Fields) fields).values())
                        .getOrElse(LinkedHashMap.empty())
                        .put("ADDED_URL", Tree.text(url))));
    }

    @Override
    public String toString() {
        return Format.YAML.render(sink -> sink.tree(service));
    }
}
