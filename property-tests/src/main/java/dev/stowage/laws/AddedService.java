package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

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

    @Override
    public String toString() {
        return Format.YAML.render(sink -> sink.tree(service));
    }
}
