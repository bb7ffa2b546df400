package dev.stowage.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The logs of HTTP that the JDK has. They show the headers of requests, and so keys and session tokens; they stay silent
 * whatever is turned on.
 */
final class HttpLogs {
    private static final String CLIENT = "jdk.httpclient.HttpClient";
    private static final String CONFIGURATION = "java.util.logging.config.";

    private HttpLogs() {}

    /** By default they are off, and to ask them costs the start of all logging. */
    static void silence() {
        System.clearProperty(CLIENT + ".log");
        if (isSaid(CONFIGURATION + "file") || isSaid(CONFIGURATION + "class")) {
            Silent.LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }

    private static boolean isSaid(String property) {
        return System.getProperty(property) != null;
    }

    /** Kept, since the JDK forgets the levels of loggers that nobody has. */
    private static final class Silent {
        private static final List<Logger> LOGGERS = Stream.of("sun.net.www.protocol.http.HttpURLConnection", CLIENT)
                .map(Logger::getLogger)
                .toList();
    }
}
