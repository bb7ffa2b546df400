package dev.stowage.extension;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is said about a key that does not stand in a place: it is at home elsewhere, or nowhere. */
@FunctionalInterface
interface MisplacedKeys {
    /** The problem of the key, where {@code here} are the keys that may stand. */
    Problem problem(AttributePath path, SourceMap sources, Iterable<String> here);

    /** It is a mistake. */
    static Problem refused(AttributePath path, SourceMap sources, Iterable<String> here) {
        String key = path.last();
        Vector<String> homes = homes(Places.ALL, key);
        ProblemId id = homes.isEmpty() ? EcsProblem.UNKNOWN_EXTENSION : EcsProblem.MISPLACED_EXTENSION;
        String sentence = homes.isEmpty() ? "there is no extension " + key : key + " has no meaning here";
        Problem.Builder problem = Problem.at(sources.keyAt(path), id, sentence).path(path);
        return homes.isEmpty()
                ? problem.hint(nearest(key, here).orElse(nearest(key, Places.names())))
                        .build()
                : problem.hint("write it in " + homes.mkString(" or ")).build();
    }

    /** It has no effect: the retired Docker integration looked at no other keys than its own. */
    static Problem ignored(AttributePath path, SourceMap sources, Iterable<String> here) {
        String key = path.last();
        return Problem.at(
                        sources.keyAt(path),
                        EcsProblem.EXTENSION_IGNORED,
                        key + " has no effect in the dialect docker-ecs")
                .path(path)
                .hint(instead(key, here))
                .build();
    }

    private static Option<String> instead(String key, Iterable<String> here) {
        Vector<String> homes = homes(DockerPlaces.ALL, key);
        if (homes.nonEmpty()) {
            return Option.some("write it in " + homes.mkString(" or "));
        }
        return Places.names().contains(key) ? Option.some("remove it, or use the dialect modern") : nearest(key, here);
    }

    /** What all keys begin with says nothing about which one was meant. */
    private static Option<String> nearest(String key, Iterable<String> names) {
        return NearestName.of(bare(key), Vector.ofAll(names).map(MisplacedKeys::bare))
                .map(name -> "did you mean " + KeyName.PREFIX + name + "?");
    }

    private static String bare(String key) {
        return key.startsWith(KeyName.PREFIX) ? key.substring(KeyName.PREFIX.length()) : key;
    }

    private static Vector<String> homes(PlaceSet places, String key) {
        return places.all().filter(place -> place.has(key)).map(Place::name);
    }
}
