package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CsvWriter writer = new CsvWriter(out);

  @Test
  void joinsFieldsByCommasAndEndsLinesByLineFeeds() throws IOException {
    writer.number(1.5);
    writer.integer(-7);
    writer.text("setosa");
    writer.endRow();
    writer.number(3);
    writer.endRow();
    assertThat(written()).isEqualTo("1.5,-7,setosa\n3\n");
    assertThat(writer.rows()).isEqualTo(2);
  }

  @Test
  void quotesTextWhereRfc4180AsksForItAndBlanksAreAroundIt() throws IOException {
    writer.text("a,b");
    writer.text("say \"x\"");
    writer.text("line\nfeed");
    writer.text(" plain ");
    writer.text("");
    writer.endRow();
    assertThat(written()).isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"line\nfeed\",\" plain \",\n");
  }

  @Test
  void writesFieldsOfABlockAsTheyStand() throws IOException {
    TextColumns text = new TextColumns(2);
    byte[] bytes = "ümlautb".getBytes(StandardCharsets.UTF_8);
    text.append(bytes, 0, bytes.length - 1);
    text.append(bytes, bytes.length - 1, bytes.length);
    writer.text(text, 0, 0);
    writer.text(text, 0, 1);
    writer.endRow();
    assertThat(written()).isEqualTo("ümlaut,b\n");
  }

  @Test
  void linesLongerThanTheBufferComeOutWhole() throws IOException {
    String longText = "\"".repeat(300_000);
    writer.text(longText);
    writer.number(1);
    writer.endRow();
    assertThat(written()).isEqualTo("\"" + longText.repeat(2) + "\",1\n");
  }

  @Test
  void nothingIsWrittenWithoutRows() throws IOException {
    assertThat(written()).isEmpty();
  }

  private String written() throws IOException {
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
