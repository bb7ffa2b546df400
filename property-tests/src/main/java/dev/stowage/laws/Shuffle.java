package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The services of an application in another order. */
final class Shuffle {
    private Shuffle() {}

    static ComposeApp services(ComposeApp app, Random chance) {
        return app.services()
                .map(services -> app.withServices(shuffled(services, chance)))
                .getOrElse(app);
    }

    private static LinkedHashMap<String, Tree> shuffled(LinkedHashMap<String, Tree> services, Random chance) {
        List<Tuple2<String, Tree>> entries = services.toJavaList();
        Collections.shuffle(entries, chance);
        return LinkedHashMap.ofEntries(entries);
    }
}
