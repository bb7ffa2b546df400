package dev.stowage.load.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.Project;
import dev.stowage.load.decode.Decode;
import dev.stowage.load.decode.Trees;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SelectTest {
    private static final Project PROJECT = Decode.decode(Trees.of("""
            services:
              a: {image: a, profiles: [p], depends_on: {b: {condition: service_started}}, networks: {n: }}
              b: {image: b}
              c: {image: c, profiles: [p], depends_on: {a: {condition: service_started}}}
              d: {image: d, profiles: [q]}
              e: {image: e, depends_on: {b: {condition: service_started}, d: {condition: service_started, required: false}}}
            networks: {n: {}, m: {}}
            """)).value();

    private static final Project NEEDY = Decode.decode(Trees.of("""
            services:
              a: {image: a, profiles: [p], depends_on: {b: {condition: service_started, required: true}}}
              b: {image: b, profiles: [q]}
            """)).value();

    private static String services(Project project) {
        return project.services().keySet().toVector().sorted().mkString(" ");
    }

    @Test
    void keepsServicesWithoutProfilesAndThoseOfActiveOnes() {
        assertThat(services(Select.profiles(PROJECT, Vector.empty()))).isEqualTo("b e");
        assertThat(services(Select.profiles(PROJECT, Vector.of("p")))).isEqualTo("a b c e");
        assertThat(services(Select.profiles(PROJECT, Vector.of("*")))).isEqualTo("a b c d e");
    }

    @Test
    void activatesTheProfilesOfNamedServices() {
        Project inactive = Select.profiles(PROJECT, Vector.empty());
        assertThat(services(Select.services(inactive, Vector.of("a")).value())).isEqualTo("a b");
    }

    @Test
    void selectsByPatternsOnlyWhatIsActive() {
        Project inactive = Select.profiles(PROJECT, Vector.empty());
        assertThat(services(Select.services(inactive, Vector.of("?", "zz*")).value()))
                .isEqualTo("b e");
        assertThat(services(Select.services(inactive, Vector.of("[^a-c]")).value()))
                .isEqualTo("b e");
    }

    @Test
    void reportsWhatASelectedServiceNeedsAndIsNotActive() {
        assertThat(Select.services(Select.profiles(NEEDY, Vector.empty()), Vector.of("a"))
                        .problems()
                        .map(problem -> problem.sentence()))
                .containsExactly("service a depends on service b, which is not active");
    }

    @Test
    void dropsDependenciesOnWhatIsNotSelected() {
        Project inactive = Select.profiles(PROJECT, Vector.empty());
        Project selected = Select.services(inactive, Vector.of("e")).value();
        assertThat(selected.services().last()._2.dependsOn().keySet().mkString())
                .isEqualTo("b");
    }

    @Test
    void reportsNamesThatNoServiceHas() {
        assertThat(Select.services(PROJECT, Vector.of("f")).problems().map(problem -> problem.sentence()))
                .containsExactly("there is no service f");
    }

    @Test
    void reportsPatternsThatOnlyInactiveServicesFit() {
        Project inactive = Select.profiles(PROJECT, Vector.empty());
        assertThat(Select.services(inactive, Vector.of("[ac]", "e", "zz*"))
                        .problems()
                        .map(problem -> problem.sentence()))
                .containsExactly("there is no service zz*", "no active service fits [ac]");
        assertThat(Select.services(inactive, Vector.of("a", "[ac]")).problems()).isEmpty();
    }

    @Test
    void keepsOnlyResourcesThatAreUsed() {
        assertThat(Select.used(PROJECT).networks().keySet().mkString()).isEqualTo("n");
    }
}
