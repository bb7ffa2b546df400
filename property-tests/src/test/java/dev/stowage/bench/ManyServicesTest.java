package dev.stowage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long the stages take for five hundred services in a JVM that is warm. */
class ManyServicesTest {
    private static final int SERVICES = 500;
    private static final int WARMING = 8;
    private static final int MEASURED = 5;

    /** Far above what was measured, so that only something that grows with the square of the input fails. */
    private static final double LONGEST_MILLISECONDS = 5_000;

    @Test
    void takesLittleTimeForFiveHundredServices() {
        ComposeSource source = ComposeApp.EMPTY.source(text());
        for (int run = 0; run < WARMING; run++) {
            assertThat(Times.of(source).total()).isPositive();
        }
        Vector<Times> runs = Vector.range(0, MEASURED).map(run -> Times.of(source));
        Times median = runs.sortBy(Times::total).get(MEASURED / 2);
        System.out.println(SERVICES + " services, CPU time, median of " + MEASURED + " runs: " + median);
        assertThat(median.total()).isLessThan(LONGEST_MILLISECONDS);
    }

    /** CPU times of one run, in milliseconds: other work on the machine does not count. */
    private record Times(double load, double validate, double convert, double render) {
        static Times of(ComposeSource source) {
            double start = now();
            LoadedProject loaded = Stowage.load(source).getOrElseThrow(problems -> new AssertionError(problems));
            double afterLoad = now();
            ValidProject valid =
                    Stowage.validate(loaded, Dialect.MODERN).getOrElseThrow(problems -> new AssertionError(problems));
            double afterValidate = now();
            Conversion conversion = Stowage.convert(valid, AwsEnvironment.offline())
                    .getOrElseThrow(problems -> new AssertionError(problems));
            double afterConvert = now();
            assertThat(Format.YAML.render(conversion.template())).isNotEmpty();
            return new Times(
                    afterLoad - start, afterValidate - afterLoad, afterConvert - afterValidate, now() - afterConvert);
        }

        private static double now() {
            return Cost.soFar().milliseconds();
        }

        double total() {
            return load + validate + convert + render;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "load %.0f ms, validate %.0f ms, convert %.0f ms, render %.0f ms, together %.0f ms",
                    load,
                    validate,
                    convert,
                    render,
                    total());
        }
    }

    private static String text() {
        return "name: many\nservices:\n"
                + Vector.range(0, SERVICES).map(ManyServicesTest::service).mkString() + "networks:\n"
                + Vector.range(0, 5).map(number -> "  net" + number + ": {}\n").mkString();
    }

    private static String service(int number) {
        return """
                  svc-%1$d:
                    image: registry.example.com/app/%1$d:1.0
                    expose: ["8080"]
                    environment: {NAME: svc-%1$d, PEER: "${PEER:-svc-0}", LEVEL: info}
                    networks: [net%2$d]
                    depends_on: {svc-%3$d: {condition: service_healthy}}
                    healthcheck: {test: "exit 0", interval: 10s}
                    deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 1G}}}
                """.formatted(number, number % 5, Math.max(0, number - 1))
                .replace(number == 0 ? "    depends_on: {svc-0: {condition: service_healthy}}\n" : "\0", "");
    }
}
