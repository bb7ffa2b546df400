package dev.stowage.differential;

import java.util.regex.Pattern;

/** What is written in an application where the reference goes wrong, in every {@link Notation}. */
final class Written {
    /** A size as a decimal number. */
    static final Pattern DECIMAL_SIZE = Pattern.compile(
            "(mem_limit|memswap_limit|mem_reservation|shm_size|memory|size|rate): (!override )?[0-9]*[.][0-9]");

    static final Pattern NULL_PID = Pattern.compile("\\bpid: (!override )?null\\b");

    /** Below {@code additional_contexts}, what is neither text nor the next attribute of a build. */
    static final Pattern CONTEXT_OF_ANOTHER_KIND = Pattern.compile(
            "additional_contexts:[^\\[]*?\"?(1|A|b\\.c|B)\"?: (!override )?(null|true|false|[-0-9.]+)[\\s,}]");

    /** A list of address pools without any. */
    static final Pattern NO_POOLS = Pattern.compile("config: (!override )?\\[]");

    /** A host without addresses, or no hosts at all. */
    static final Pattern NO_HOSTS = Pattern.compile("extra_hosts:[^\\[]*?(\\[]|\\{})");

    private Written() {}
}
