package dev.stowage.apply.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Tokens to read with, from the server that a registry names (Docker's registry documentation, "Token authentication"). */
record Tokens(InterruptibleRequests requests) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The value of the header {@code Authorization}; none when the server gives no token. */
    Option<String> authorization(Challenge challenge, ImageName image, Option<Login> login)
            throws IOException, InterruptedException {
        HttpRequest request =
                login.exists(Login::isToken) ? exchange(challenge, image, login) : get(challenge, image, login);
        HttpResponse<byte[]> answer = requests.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? token(JSON.readTree(answer.body())) : Option.none();
    }

    private HttpRequest get(Challenge challenge, ImageName image, Option<Login> login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(challenge.parameter("realm") + "?" + query(challenge, image, Vector.empty())))
                .timeout(InterruptibleRequests.PATIENCE);
        login.forEach(known -> request.header("Authorization", known.basic()));
        return request.build();
    }

    /** OAuth 2.0, for those who have logged in by a browser. */
    private HttpRequest exchange(Challenge challenge, ImageName image, Option<Login> login) {
        Vector<String> grant = Vector.of("grant_type=refresh_token", "client_id=stowage")
                .appendAll(login.map(known -> "refresh_token=" + encoded(known.password())));
        return HttpRequest.newBuilder(URI.create(challenge.parameter("realm")))
                .timeout(InterruptibleRequests.PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(challenge, image, grant)))
                .build();
    }

    private static String query(Challenge challenge, ImageName image, Vector<String> more) {
        return Vector.of(
                        "service=" + encoded(challenge.parameter("service")),
                        "scope=" + encoded("repository:" + image.repository() + ":pull"))
                .appendAll(more)
                .mkString("&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Option<String> token(JsonNode answer) {
        return Vector.of("token", "access_token")
                .map(name -> answer.path(name).asText())
                .find(text -> !text.isEmpty())
                .map(text -> "Bearer " + text);
    }
}
