package dev.stowage.apply.doctor;

/** How much is left of what an account may have. */
final class Quota {
    /** Less than this part left is worth a word. */
    private static final int TENTH = 10;

    private Quota() {}

    static Finding finding(String subject, int used, int limit) {
        String sentence = used + " of " + limit;
        if (used >= limit) {
            return Finding.bad(subject, sentence, "remove some, or ask AWS for more in Service Quotas");
        }
        return limit - used < limit / TENTH
                ? Finding.doubtful(subject, sentence, "soon there will be no more; ask AWS for more in Service Quotas")
                : Finding.good(subject, sentence);
    }
}
