package org.gitqms.githooks.forge;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.gitqms.ledger.desk.CannotActException;

/**
 * GitHub's REST API, version 2022-11-28.
 *
 * @param base its address, without a slash at the end
 * @param token in whose name it is asked
 */
public record GitHubApi(URI base, ApiToken token) {

  private static final String FIX = "--api https://api.github.com, or https://HOST/api/v3";
  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final int LARGEST = 8 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param body the text
   */
  record Answer(int status, String body) {}

  /**
   * The API at an address.
   *
   * @throws CannotActException if a token must not be sent there
   */
  public static GitHubApi at(String address, ApiToken token) throws CannotActException {
    URI uri;
    try {
      uri = URI.create(address.replaceFirst("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw new CannotActException("'" + address + "' is no address", FIX);
    }
    String host = uri.getHost();
    boolean plain =
        host != null
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null;
    if (!plain) {
      throw new CannotActException("'" + address + "' is no address of an API", FIX);
    }
    boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
    if (!local && !"https".equals(uri.getScheme())) {
      throw new CannotActException(
          "a token is sent over https only, and not to '" + address + "'", FIX);
    }
    return new GitHubApi(uri, token);
  }

  Answer get(String path) throws CannotActException {
    return send(request(path).GET());
  }

  Answer post(String path, String json) throws CannotActException {
    return send(request(path).POST(BodyPublishers.ofString(json)).header(TYPE, JSON));
  }

  Answer put(String path, String json) throws CannotActException {
    return send(request(path).PUT(BodyPublishers.ofString(json)).header(TYPE, JSON));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Accept", "application/vnd.github+json")
        .header("Authorization", "Bearer " + token.value())
        .header("X-GitHub-Api-Version", "2022-11-28")
        .header("User-Agent", "git-qms");
  }

  private Answer send(HttpRequest.Builder request) throws CannotActException {
    try {
      // No redirect is followed: the token is for this host.
      HttpResponse<InputStream> response =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(LARGEST);
        return new Answer(response.statusCode(), new String(body, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new CannotActException(
          base.getHost() + " cannot be reached: " + reason(e), "check the network, and --api");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotActException("the call was interrupted", "try again");
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "no connection" : e.getMessage();
  }
}
