package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every row is read once and in order, wherever a file is cut and however its bytes arrive. */
class TextRowReaderProperties {

  @Property(tries = 1000)
  void wholeFileGivesTheRowsItWasMadeOf(@ForAll long seed) throws IOException {
    RandomTable table = new RandomTable(seed, 40);

    TableReading reading = new TableReading(table.bytes(), table.options()).whole();

    assertHolds(reading, table);
  }

  @Property(tries = 100)
  void cutAtEveryByteIntoTwoStretchesGivesTheSameRows(@ForAll long seed) throws IOException {
    RandomTable table = new RandomTable(seed, 6);
    byte[] bytes = table.bytes();
    TextLayout layout = new TableReading(bytes, table.options()).layout();

    for (int cut = 0; cut <= bytes.length; cut++) {
      TableReading reading =
          new TableReading(bytes, layout).stretch(0, cut).stretch(cut, bytes.length);
      assertHolds(reading, table);
    }
  }

  @Property(tries = 300)
  void manyStretchesInSmallBuffersFromSlowStreamsGiveTheSameRows(@ForAll long seed)
      throws IOException {
    RandomTable table = new RandomTable(seed, 40);
    byte[] bytes = table.bytes();
    TableReading reading = new TableReading(bytes, table.options());
    Random random = new Random(seed);

    long start = 0;
    while (start < bytes.length) {
      boolean last = random.nextInt(10) == 0;
      long end = last ? Long.MAX_VALUE : start + 1 + random.nextInt(60);
      boolean near = start <= table.beginning() || random.nextInt(4) == 0;
      reading.dribbled(start, end, near, 3 + random.nextInt(60), seed);
      start = end;
    }

    assertHolds(reading, table);
  }

  private static void assertHolds(TableReading reading, RandomTable table) {
    assertThat(reading.rows()).isEqualTo(table.rows());
    assertThat(reading.counts().rows).isEqualTo(table.rows().size());
    assertThat(reading.counts().missingRows).isEqualTo(table.missingRows());
    assertThat(reading.counts().badRecords).isEqualTo(table.badRecords());
    assertThat(reading.counts().bytes).isEqualTo(table.bytes().length);
  }
}
