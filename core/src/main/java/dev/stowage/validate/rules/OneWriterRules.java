package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.extension.Strategy;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Disk;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ServiceName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Programs that want the files of their data for themselves: where two write them at once, the files are lost. */
final class OneWriterRules {
    private static final int ALL = 100;

    private static final Vector<Program> PROGRAMS = Vector.of(
            new Program("PostgreSQL", "/var/lib/postgresql", "/bitnami/postgresql"),
            new Program("MySQL", "/var/lib/mysql", "/bitnami/mysql", "/bitnami/mariadb"),
            new Program("MongoDB", "/data/db", "/var/lib/mongodb", "/bitnami/mongodb"),
            new Program("RabbitMQ", "/var/lib/rabbitmq", "/bitnami/rabbitmq"),
            new Program("SQL Server", "/var/opt/mssql"),
            new Program("Elasticsearch", "/usr/share/elasticsearch/data", "/bitnami/elasticsearch"),
            new Program("OpenSearch", "/usr/share/opensearch/data"),
            new Program("ClickHouse", "/var/lib/clickhouse"),
            new Program("Cassandra", "/var/lib/cassandra"),
            new Program("InfluxDB", "/var/lib/influxdb", "/var/lib/influxdb2", "/var/lib/influxdb3"),
            new Program("CouchDB", "/opt/couchdb/data"),
            new Program("Prometheus", "/prometheus"),
            new Program("Grafana", "/var/lib/grafana"),
            new Program("Meilisearch", "/meili_data"),
            new Program("Qdrant", "/qdrant/storage"),
            new Program("Solr", "/var/solr"));

    /** A program, and where its images keep the data, by their documentation. */
    private record Program(String name, Vector<String> directories) {
        Program(String name, String... directories) {
            this(name, Vector.of(directories));
        }

        static Option<Program> at(String directory) {
            String path = PosixPath.clean(directory);
            return PROGRAMS.find(program -> program.directories.exists(place -> PosixPath.isAtOrBelow(path, place)));
        }
    }

    /** A program, and the file system that it writes. */
    private record Writer(Subject<Service> service, Subject<VolumeMount> mount, VolumeName volume, Program program) {
        /** Whose it is, and where. */
        Tuple2<VolumeName, String> data() {
            return Tuple.of(volume, program.name());
        }

        ServiceName name() {
            return service.value().name();
        }
    }

    private OneWriterRules() {}

    static Vector<Problem> keepOthersOut(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Writer> writers = project.services().flatMap(service -> writers(service, project));
        return writers.filter(writer -> settings.get(writer.name()).exists(OneWriterRules::hasSeveralTasks))
                .map(OneWriterRules::several)
                .appendAll(writers.groupBy(Writer::data)
                        .values()
                        .flatMap(same -> same.tail().map(second -> together(same.head(), second))));
    }

    private static Vector<Writer> writers(Subject<Service> service, Examined project) {
        return VolumeRules.mounts(service)
                .reject(mount -> mount.value().readOnly())
                .flatMap(mount -> writer(service, mount, project));
    }

    /** Of a disk each task has its own. */
    private static Option<Writer> writer(Subject<Service> service, Subject<VolumeMount> mount, Examined project) {
        return mount.value()
                .volumeName()
                .filter(name -> project.project().volumes().get(name).exists(volume -> !Disk.is(volume)))
                .flatMap(name -> mount.value()
                        .target()
                        .flatMap(Program::at)
                        .map(program -> new Writer(service, mount, name, program)));
    }

    /** By numbers, or while a new version starts before the old one has ended. */
    static boolean hasSeveralTasks(ServiceSettings service) {
        boolean rolls = service.extension().deployment().forAll(style -> style.strategy() == Strategy.ROLLING);
        boolean startsFirst =
                rolls && service.replicas() > 0 && service.update().maximumPercent() > ALL;
        return service.replicas() > 1
                || startsFirst
                || service.extension().autoscaling().exists(scaling -> scaling.max() > 1);
    }

    private static Problem several(Writer writer) {
        return writer.mount()
                .problem(
                        EcsProblem.DATA_SHARED,
                        "several tasks of " + writer.name() + " write the data of "
                                + writer.program().name() + " at once, which is for one alone")
                .hint("run one task, and let updates stop it first: replicas: 1, no order: start-first, no scaling")
                .build();
    }

    private static Problem together(Writer first, Writer second) {
        return second.mount()
                .problem(
                        EcsProblem.DATA_SHARED,
                        first.name() + " and " + second.name() + " write the data of "
                                + second.program().name() + " in one directory, which is for one alone")
                .addRelated(new Related(
                        "mounted here by " + first.name(),
                        first.mount().sources().at(first.mount().path())))
                .hint("give each of them a volume of its own")
                .build();
    }
}
