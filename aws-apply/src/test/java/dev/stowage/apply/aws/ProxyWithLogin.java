package dev.stowage.apply.aws;

import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A proxy that lets nobody but {@code me:hunter2} through; there it answers itself, and makes no tunnel. */
public final class ProxyWithLogin implements AutoCloseable {
    private static final String LOGIN = "Basic bWU6aHVudGVyMg==";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /** The first lines of the requests, and whether they had the login. */
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public ProxyWithLogin() throws IOException {
        Thread thread = new Thread(this::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** The value of a variable that names it with this password. */
    public String address(String password) {
        return "http://me:" + password + "@127.0.0.1:" + server.getLocalPort();
    }

    /** What variables of that value say. */
    public Proxies proxies(String password) {
        String address = address(password);
        return new Proxies(name -> Option.when(name.endsWith("_proxy") && !name.startsWith("no"), address));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException gone) {
                // The next one may stay.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String first = Option.of(in.readLine()).getOrElse("");
        Map<String, String> headers = new HashMap<>();
        String line = Option.of(in.readLine()).getOrElse("");
        while (!line.isEmpty()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
            line = Option.of(in.readLine()).getOrElse("");
        }
        boolean known = LOGIN.equals(headers.get("proxy-authorization"));
        asked.add(first + (known ? " as me" : " as nobody"));
        String status = !known
                ? "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\""
                : first.startsWith("CONNECT") ? "502 Bad Gateway" : "200 OK";
        socket.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
