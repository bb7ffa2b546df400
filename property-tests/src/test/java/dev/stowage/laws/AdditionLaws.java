package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Adding a service leaves all resources of the others as they were, and where they were. */
class AdditionLaws {
    private static final String ADDED = "zz-added";

    @Provide
    Arbitrary<ComposeApp> apps() {
        return Projects.valid();
    }

    @Provide
    Arbitrary<Tree.Fields> additions() {
        return Projects.lonelyService();
    }

    @Property(tries = 120)
    void leavesWhatIsThereAsItWas(
            @ForAll("apps") ComposeApp app,
            @ForAll("additions") Tree.Fields addition,
            @ForAll @DoubleRange(min = 0, max = 1) double place) {
        Template before = template(app);
        Template after = template(with(app, addition, place));
        assertThat(HashMap.ofEntries(kept(before, after))).isEqualTo(HashMap.ofEntries(resources(before)));
        assertThat(after.parameters().filterKeys(before.parameters()::containsKey))
                .isEqualTo(before.parameters());
        assertThat(after.outputs().filterKeys(before.outputs()::containsKey)).isEqualTo(before.outputs());
    }

    @Property(tries = 60)
    void leavesWhatIsThereWhereItWas_forTheLastService(
            @ForAll("apps") ComposeApp app, @ForAll("additions") Tree.Fields addition) {
        Template before = template(app);
        assertThat(kept(before, template(with(app, addition, 1))).map(Tuple2::_1))
                .isEqualTo(resources(before).map(Tuple2::_1));
    }

    private static Template template(ComposeApp app) {
        return Journey.of(app.source()).conversion().template();
    }

    private static Vector<Tuple2<LogicalId, Resource>> kept(Template before, Template after) {
        return resources(after).filter(resource -> before.resources().containsKey(resource._1));
    }

    /** The door of a balancer is shared: it opens for each published port. */
    private static Vector<Tuple2<LogicalId, Resource>> resources(Template template) {
        return template.resources()
                .toVector()
                .reject(resource -> resource._1.value().endsWith("LoadBalancerSecurityGroup"));
    }

    private static ComposeApp with(ComposeApp app, Tree.Fields addition, double place) {
        LinkedHashMap<String, Tree> document = app.document().values();
        Vector<Tuple2<String, Tree>> services = document.get("services")
                .map(section -> ((Tree.Fields) section).values().toVector())
                .getOrElse(Vector::empty);
        int at = (int) Math.round(place * services.size());
        Tree changed = new Tree.Fields(LinkedHashMap.ofEntries(services.insert(at, Tuple.of(ADDED, (Tree) addition))));
        return app.withDocument(new Tree.Fields(document.put("services", changed)));
    }
}
