package org.daal4j.picture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium of its own, driven by its DevTools protocol on 127.0.0.1. Everything waits
 * for {@value #SECONDS} s at most; closing ends the process and deletes its profile.
 */
public final class Chromium implements AutoCloseable {

  private static final int SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final List<Map<?, ?>> events = new ArrayList<>();
  private WebSocket socket;
  private String session = "";
  private int lastId;

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** The program, if there is one on the PATH. */
  public static Optional<Path> program() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with an empty page. */
  public static Chromium start(Path program) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("daal4j-chromium");
    List<String> command =
        List.of(
            program.toString(),
            "--headless",
            "--no-sandbox", // it refuses to run as root with one; the pages are ours
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--remote-debugging-address=127.0.0.1",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", profile.toString());
    Chromium chromium = new Chromium(builder.start(), profile);
    try {
      chromium.connect();
      return chromium;
    } catch (IOException | InterruptedException | RuntimeException e) {
      chromium.close();
      throw e;
    }
  }

  private void connect() throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("Chromium has not opened its port");
      }
      Thread.sleep(50);
    }
    List<String> lines = Files.readAllLines(port);
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), new Receiver(received))
            .orTimeout(SECONDS, TimeUnit.SECONDS)
            .join();
    String target =
        (String) call("Target.createTarget", "{\"url\":\"about:blank\"}").get("targetId");
    session =
        (String)
            call("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}")
                .get("sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", "{}");
    }
  }

  /** Opens a page in a window of that size; returns when it is loaded. */
  public void open(URI page, int width, int height, boolean dark)
      throws IOException, InterruptedException {
    events.clear();
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":"
            + width
            + ",\"height\":"
            + height
            + ",\"deviceScaleFactor\":1,\"mobile\":false}");
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\""
            + (dark ? "dark" : "light")
            + "\"}]}");
    call("Page.navigate", "{\"url\":" + quoted(page.toString()) + "}");
    while (events.stream().noneMatch(event -> event.get("method").equals("Page.loadEventFired"))) {
      receive();
    }
  }

  /** What an expression, without promises, comes to: a string. */
  public String evaluate(String expression) throws IOException, InterruptedException {
    Map<?, ?> answer = call("Runtime.evaluate", "{\"expression\":" + quoted(expression) + "}");
    if (answer.containsKey("exceptionDetails")) {
      throw new IOException("Chromium: " + answer);
    }
    return String.valueOf(((Map<?, ?>) answer.get("result")).get("value"));
  }

  /** Messages of the console and of the browser since the page was opened. */
  public List<String> messages() {
    return events.stream()
        .filter(
            event ->
                List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                    .contains(event.get("method")))
        .map(Object::toString)
        .toList();
  }

  /** The addresses of all requests since then. */
  public List<String> requests() {
    return events.stream()
        .filter(event -> event.get("method").equals("Network.requestWillBeSent"))
        .map(event -> (Map<?, ?>) ((Map<?, ?>) event.get("params")).get("request"))
        .map(request -> String.valueOf(request.get("url")))
        .toList();
  }

  private Map<?, ?> call(String method, String parameters)
      throws IOException, InterruptedException {
    int id = ++lastId;
    String of = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
    String message =
        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + of + "}";
    socket.sendText(message, true).orTimeout(SECONDS, TimeUnit.SECONDS).join();
    while (true) {
      Map<?, ?> answer = receive();
      if (String.valueOf(id).equals(String.valueOf(answer.get("id")))) {
        if (answer.containsKey("error")) {
          throw new IOException(method + ": " + answer.get("error"));
        }
        return (Map<?, ?>) answer.get("result");
      }
    }
  }

  /** The next message; an event is kept. */
  private Map<?, ?> receive() throws IOException, InterruptedException {
    String text = received.poll(SECONDS, TimeUnit.SECONDS);
    if (text == null) {
      throw new IOException("Chromium has not answered for " + SECONDS + " s");
    }
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      Map<?, ?> message = (Map<?, ?>) value(parser);
      if (message.containsKey("method")) {
        events.add(message);
      }
      return message;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        return array;
      }
      default -> {
        return parser.getText();
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
      deleteProfile();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Children that end may write into it for some moments more. */
  private void deleteProfile() throws InterruptedException {
    for (int tries = 0; Files.exists(profile) && tries < 50; tries++) {
      try (Stream<Path> files = Files.walk(profile)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        Thread.sleep(100);
      }
    }
  }

  /** Puts whole messages into a queue. */
  private static final class Receiver implements WebSocket.Listener {
    private final BlockingQueue<String> messages;
    private final StringBuilder message = new StringBuilder();

    Receiver(BlockingQueue<String> messages) {
      this.messages = messages;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        messages.add(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
