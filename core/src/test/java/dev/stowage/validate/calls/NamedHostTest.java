package dev.stowage.validate.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.vavr.collection.HashMap;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedHostTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DB_HOST      | db                                   | db
            DB_HOSTNAME  | db                                   | db
            PGHOST       | db                                   | db
            REDIS_HOSTS  | db                                   | db
            bootstrapServers | kafka                            | kafka
            REMOTEADDRESS | db                                  | db
            spring.datasource.url | db                          | db
            redis-uri    | db                                   | db
            API_ENDPOINT | api                                  | api
            SERVERS      | kafka:9092,zoo:2181                  | kafka:9092 zoo:2181
            DATABASE_URL | postgres://u:p@db:5432/x             | db:5432
            DATABASE_URL | postgres://db:secret@data/x          | data
            DSN          | user:pass@tcp(db:3306)/x             | db:3306
            DSN          | host=db port=5432                    | db
            API          | http://api/v1?to=web                 | api
            API          | //api                                | api
            BROKER       | amqp://queue                         | queue
            DB_URL       | jdbc:mysql://db:3306/x               | db:3306
            HOSTS        | ["http://search:9200"]               | search:9200
            COMMAND      | wait-for db:5432 -- pg_dump -h db x  | db:5432 db
            COMMAND      | serve --host db                      | db
            COMMAND      | -h db                                | db
            COMMAND      | docker run redis:7 && wait redis:6379 | redis:6379
            COMMAND      | docker run -e R=redis:6379 redis:7   | redis:6379
            COMMAND      | /opt/docker/bin/app kafka:9092       | kafka:9092
            COMMAND      | /docker/wait-for-it.sh db:5432       | db:5432
            COMMAND      | traefik --provider docker redis:6379 | redis:6379
            COMMAND      | docker push registry:5000/app        | registry:5000
            COMMAND      | docker -H dind:2375 ps               | dind:2375
            COMMAND      | docker --host dind:2375 ps           | dind:2375
            COMMAND      | --host db --fast                     | db
            COMMAND      | `  -h db`                            | db
            IMAGE_SERVICE_ADDR | images:8080                    | images:8080
            IMAGE_API    | images:8080                          | images:8080
            SERVER_IMAGE | images:8080                          | images:8080
            IMAGE        | registry:5000/app                    | registry:5000
            COMMAND      | server http://m{1...3}.x:9000/d{1...2} | m1.x:9000 m2.x:9000 m3.x:9000
            COMMAND      | get http://db/a?to=x                  | db
            """)
    void findsWhatIsCalled(String variable, String value, String hosts) {
        assertThat(NamedHost.in(variable, value)
                        .map(host -> host.name()
                                + host.port().map(port -> ":" + port.number()).getOrElse(""))
                        .mkString(" "))
                .isEqualTo(hosts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MODE    | db
            SECURITY_REALM | auth
            CURLOPT_USER | auth
            GHOSTWRITER | auth
            IMAGE   | db:latest
            TEXT    | the db is down
            MAP     | db:123456
            MAP     | db:80x
            DB_HOST | ``
            COMMAND | http://{1...3}
            COMMAND | -h
            COMMAND | sh -c "exec /usr/bin/docker run --rm redis:7"
            COMMAND | sh -c docker run --rm redis:7
            COMMAND | retry -- docker pull redis:7
            IMAGE   | redis:7
            base_image | redis:7
            """)
    void leavesOtherWordsAlone(String variable, String value) {
        assertThat(NamedHost.in(variable, value)).isEmpty();
    }

    /** What is before a word is not copied for each: the variables of a project may have eight million signs. */
    @ParameterizedTest
    @CsvSource({"'word ', 400000, 0", "'a:1 ', 100000, 100000"})
    void readsALongTextOnce(String part, int times, int hosts) {
        String text = part.repeat(times);
        assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(NamedHost.in(text)).hasSize(hosts));
    }

    /** One after the other, the second would undo what the first did. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HOSTS   | a:1,B:2 | b:1,a:2
            DB_HOST | a       | b
            TEXT    | a b     |
            """)
    void renamesHostsAllAtOnce(String variable, String value, String renamed) {
        assertThat(NamedHost.renamed(variable, value, HashMap.of("a", "b", "b", "a"))
                        .getOrNull())
                .isEqualTo(renamed);
    }
}
