package org.daal4j.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;

/** JSON objects as maps of strings, numbers, booleans, lists and maps: never a class by name. */
public final class JsonText {

  // The writer of doubles gives the shortest form that reads back, as in the CSV files.
  private static final JSON COMPACT =
      JSON.builder(JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .enable(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS)
          .build();
  // Standard output has the encoding of the locale, which in a cron job knows ASCII only.
  private static final JSON ASCII =
      JSON.builder(
              new JsonFactoryBuilder()
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build())
          .build();
  private static final JSON PRETTY = COMPACT.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

  private JsonText() {}

  /** One line of ASCII, without a line feed. */
  public static String line(Object value) throws IOException {
    return ASCII.asString(value);
  }

  /** Indented, ended by a line feed. */
  public static String pretty(Map<String, Object> object) throws IOException {
    return PRETTY.asString(object) + "\n";
  }

  /**
   * Reads an object.
   *
   * @throws IOException when the text is not one JSON object
   */
  public static Map<String, Object> object(String text) throws IOException {
    try (JsonParser parser = COMPACT.createParser(text)) {
      Map<String, Object> object = COMPACT.mapFrom(parser);
      if (object == null || parser.nextToken() != null) {
        throw new IOException("not one JSON object");
      }
      return object;
    }
  }
}
