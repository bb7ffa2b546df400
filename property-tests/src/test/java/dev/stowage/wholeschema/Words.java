package dev.stowage.wholeschema;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** What texts stand where in a Compose document: those that mean something there, and those that do not. */
record Words(Vector<String> right, Vector<String> wrong) {
    /** Where any text is right. */
    static final Words ANY = new Words(
            Vector.of(
                    "a",
                    "b c",
                    "x.y",
                    "${TAG}",
                    "${NONE:-x}",
                    "${NONE}",
                    "$$x",
                    "true",
                    "12",
                    "1.5",
                    "0x10",
                    "yes",
                    "no",
                    "é",
                    "~",
                    "null",
                    "${TAG:+set}",
                    "",
                    " ",
                    "2024-01-01",
                    "[x]",
                    "{}",
                    "a=b",
                    "k: v",
                    "#c",
                    "- x",
                    "*",
                    "&a",
                    "!t",
                    "${TAG-}",
                    "$TAG",
                    "0o14",
                    "1_000",
                    ".5",
                    "+1",
                    "\n",
                    "a\nb\n",
                    "${NONE:-${TAG}}",
                    "<<",
                    "=",
                    "?",
                    "a:"),
            Vector.of("${", "${TAG:?needed}", "${1}", "${A b}", "${NONE:?}"));

    private static final Words DURATIONS = of("30s 1m30s 500ms 1h5m30s20ms 0s 1.5s 10us ${T:-5s}", "30 -1s 2d x");
    private static final Words SIZES = of("64m 1gb 512k 10 1024b 0 ${M:-8m} 1kb", "-1 x 1.5x 3MiB");
    static final Words BOOLEANS = of("true false ${B:-true} ${B:-no}", "x");
    static final Words WHOLE = of("0 1 3 ${N:-2}", "x -1 0.5 010 1e3 +2");
    private static final Words SERVICES = of("web api db base", "nobody");
    private static final Words NAMES = of("one two", "three");
    private static final Words PORTS = of(
            "80 8080:80 127.0.0.1:8001:8001/udp 3000-3002 9090-9091:8080-8081 6060:6060/tcp [::1]:80:80 ${PORT}:80 0:80"
                    + " 80/sctp 127.0.0.1::80",
            "a:b 99999 :90 5000-5010:80-82 80:8080/TCP 1:2:3:4 5000-5010:80");
    private static final Words MOUNTS = of(
            "one:/data ./src:/app:ro /abs:/x ~/c:/c two:/data:rw,z /anon two:/x:nocopy ../up:/up:cached .:/here"
                    + " C:\\a:/b ${DIR:-./d}:/d:Z one:/a/../data two:/x:ro,rshared one:/data/",
            "a:b:c:d three:/y : a::b");
    private static final Words ASSIGNMENTS = of("A=1 B= C D=${TAG} E=a=b TAG G=$$z H=\"q\" I='q'", "=x");
    private static final Words PATHS =
            of("./a b ../c /d ~/e . one/../two ./ a//b https://h/x.git ${DIR:-p} file.txt", "");

    private static final Map<String, Words> BY_KEY = table(
            row(
                    DURATIONS,
                    "interval timeout start_period start_interval delay monitor window stop_grace_period max_delay"),
            row(SIZES, "mem_limit memswap_limit mem_reservation shm_size memory size rate"),
            row(
                    WHOLE,
                    "cpu_shares cpu_count pids_limit scale replicas retries max_attempts priority weight parallelism"
                            + " oom_score_adj mem_swappiness value cpu_quota cpu_period nofile nproc gid_map"),
            row(of("0.5 1 2.25 ${C:-0.25}", "x -"), "cpus max_failure_ratio"),
            row(SERVICES, "depends_on links volumes_from service"),
            row(SERVICES, "extends"),
            row(NAMES, "networks secrets configs models source profiles"),
            row(PORTS, "ports"),
            row(of("80 8080 8080-8090", "x 99999"), "published target"),
            row(of("80 8080", "x 8080-8090"), "ports.target"),
            row(of("0 1 95000", "x"), "cpu_rt_period cpu_rt_runtime"),
            row(of("022 077 0o22 0x1F", "null 8"), "umask"),
            row(of("shop ${NONE}", "A"), "configs.*.name networks.*.name volumes.*.name secrets.*.name"),
            row(of("shop", "A"), "external.name"),
            row(of("true ${B:-true}", "false x"), "external"),
            row(of("one two default", "three"), "services.*.models"),
            row(BOOLEANS, "depends_on.*.restart depends_on.*.required"),
            row(of("80 3000-3002 80/udp 8080/tcp ${PORT}", "x 70000 80:80"), "expose"),
            row(MOUNTS, "volumes"),
            row(ASSIGNMENTS, "environment labels args sysctls annotations driver_opts options additional_contexts"),
            row(of("host=10.0.0.1 host:10.0.0.1 h=[::1] v6:::1 one=host-gateway", "bad a:b=c ="), "extra_hosts"),
            row(PATHS, "file path context dockerfile working_dir build project_directory develop"),
            row(of("/dev/null web.env ./web.env", "none.env"), "env_file label_file"),
            row(of("raw ${NONE}", "json"), "format"),
            row(of("part.yaml ./sub/part.yaml", "none.yaml"), "include include.path"),
            row(of("part.env /dev/null", "none.env"), "include.env_file"),
            row(of(". sub ./sub", "none"), "include.project_directory"),
            row(of("base.yaml ./sub/part.yaml", "none.yaml"), "extends.file"),
            row(of("TAG PORT", "NONE"), "secrets.*.environment configs.*.environment"),
            row(of("nginx a/b:${TAG:-1} ${NONE:-x} x", " "), "image"),
            row(of("text/plain x", " "), "configs.*.content"),
            row(of("0.0.0.0 10.0.0.1 ::1 127.0.0.1", "x"), "host_ip"),
            row(of("50 ${C:-10}", "x"), "cpu_percent"),
            row(of("sweep", "nobody"), "jobs.*.extends"),
            row(of("bridge host none service:api container:x service:base", "service:nobody"), "network_mode ipc pid"),
            row(of("always no on-failure on-failure:3 unless-stopped", "x"), "restart"),
            row(of("missing always never build daily every_5h", "every_x sometimes"), "pull_policy"),
            row(of("service_started service_healthy service_completed_successfully", "x"), "condition"),
            row(of("tcp udp", "x"), "protocol"),
            row(of("bind volume tmpfs npipe cluster image", "x"), "type"),
            row(of("/dev/a /dev/a:/dev/b:rwm vendor.com/class=name", "a:b:c:d"), "devices"),
            row(of("CMD CMD-SHELL NONE", "true"), "test"),
            row(of("10.0.0.0/16 10.1.0.0/16 fd00::/8", "x"), "subnet"),
            row(of("linux/amd64 linux/arm64", "x"), "platform platforms"),
            row(of("0444 444 292", "x 0o444"), "mode"),
            row(of("shop a b-1", "A .x ${NONE}"), "name"),
            row(of("web-1 ab", "-"), "container_name"),
            row(of("echo echo_a sh_-c_\"a_b\" ${TAG}_x", "a_'b a_&&_b").spaced(), "command entrypoint"));

    /** The words of the innermost of these keys that has some; services refer to later ones only, lest there be cycles. */
    static Words below(Vector<String> keys) {
        Words words = spelled(keys).flatMap(BY_KEY::get).headOption().getOrElse(ANY);
        Vector<String> right = words.right.reject(word -> refersBack(word, keys));
        return right.isEmpty() ? words : new Words(right, words.wrong);
    }

    /** Ways to name a place, from the most exact one to the least. */
    private static Vector<String> spelled(Vector<String> keys) {
        Vector<String> exact =
                keys.size() < 3 ? Vector.empty() : Vector.of(keys.get(keys.size() - 3) + ".*." + keys.last());
        return exact.append(keys.takeRight(2).mkString(".")).appendAll(keys.reverse());
    }

    private static boolean refersBack(String word, Vector<String> keys) {
        return keys.size() > 2
                && SERVICES.right
                        .takeUntil(keys.get(1)::equals)
                        .append(keys.get(1))
                        .exists(name -> word.equals(name) || word.equals("service:" + name));
    }

    static boolean known(Vector<String> keys) {
        return spelled(keys).take(3).exists(BY_KEY::containsKey);
    }

    private static Words of(String right, String wrong) {
        return new Words(words(right), words(wrong));
    }

    private static Vector<String> words(String text) {
        return Vector.of(text.split(" ", -1));
    }

    private Words spaced() {
        return new Words(right.map(word -> word.replace('_', ' ')), wrong.map(word -> word.replace('_', ' ')));
    }

    private record Row(Words words, String keys) {}

    private static Row row(Words words, String keys) {
        return new Row(words, keys);
    }

    private static Map<String, Words> table(Row... rows) {
        return HashMap.ofEntries(Vector.of(rows).flatMap(row -> words(row.keys).map(key -> Tuple.of(key, row.words))));
    }
}
