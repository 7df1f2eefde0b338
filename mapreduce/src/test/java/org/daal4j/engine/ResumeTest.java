package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.RowsOut;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.text.TextTables;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run has packed is used again, but only when it would come out the same. */
class ResumeTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();
  private final Engines.Notes notes = new Engines.Notes();
  private Path file;
  private Path packed;

  @BeforeEach
  void packInAnEarlierRun() throws IOException {
    file = Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n5,6\n");
    assertThat(pack(new SumRows(2))).isEqualTo(42);
    packed = directory.resolve("work").resolve(packs().get(0));
    assertThat(notes.passes).hasSize(1);
    notes.passes.clear();
  }

  @Test
  void aCompletedPackIsNotRepeated() throws IOException {
    assertThat(pack(new SumRows(2))).isEqualTo(42);
    assertThat(notes.passes).isEmpty();
  }

  @Test
  void anOtherFoldPacksAnew() throws IOException {
    assertThat(pack(new SumRows(3))).isEqualTo(63);
    assertThat(notes.passes).hasSize(1);
  }

  @Test
  void changedInputPacksAnew() throws IOException {
    Files.writeString(file, "9,2\n3,4\n5,6\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertThat(pack(new SumRows(2))).isEqualTo(58);
    assertThat(notes.passes).hasSize(1);
  }

  @Test
  void aHalfDonePackIsDoneAnew() throws IOException {
    Files.delete(packed.resolve("complete"));
    Files.writeString(packed.resolve("out/rows-00000-00007"), "left by a killed task");
    assertThat(pack(new SumRows(2))).isEqualTo(42);
    assertThat(notes.passes).hasSize(1);
    assertThat(packs()).hasSize(1).doesNotContain(packed.getFileName().toString());
  }

  @Test
  void withoutResumeEverythingIsDoneAnew() throws IOException {
    RunContext run = new RunContext(conf, hadoop(directory.resolve("work")), false, notes);
    try (Engine engine = new PassEngine(run, new MapReduceRunner(run))) {
      engine.pack(open(), new SumRows(2));
    }
    assertThat(notes.passes).hasSize(1);
  }

  @Test
  void finishedPassesLeaveNothingButThePackedRows() throws IOException {
    try (Engine engine = engine()) {
      Packed<Double> rows = engine.pack(open(), new SumRows(2));
      engine.fold(rows.rows(), new SumRows(1));
      engine.map(rows.rows(), new NumberLines(1), RowsOut.csv("numbers"));
    }
    assertThat(directory.resolve("work").toFile().list())
        .containsExactlyInAnyOrder(packs().get(0), "result");
  }

  @Test
  void whatAKilledPassLeftIsDeleted() throws IOException {
    Path left = Files.createDirectories(directory.resolve("work/pass-0002-of-another-run/out"));
    pack(new SumRows(2));
    assertThat(left.getParent()).doesNotExist();
  }

  private List<String> packs() {
    return Stream.of(directory.resolve("work").toFile().list())
        .filter(name -> name.startsWith("packed-1-"))
        .toList();
  }

  private double pack(SumRows fold) throws IOException {
    try (Engine engine = engine()) {
      Packed<Double> rows = engine.pack(open(), fold);
      assertThat(rows.rows().rowCount()).hasValue(3);
      assertThat(engine.fold(rows.rows(), new RecordRows()))
          .hasSize(3)
          .element(1)
          .asString()
          .startsWith("1 ");
      assertThat(engine.summary().passes()).isEqualTo(2);
      assertThat(engine.summary().rows()).isEqualTo(3);
      notes.passes.remove(notes.passes.size() - 1);
      return rows.result();
    }
  }

  private Engine engine() {
    RunContext run = new RunContext(conf, hadoop(directory.resolve("work")), true, notes);
    return new PassEngine(run, new MapReduceRunner(run));
  }

  private FileTable open() throws IOException {
    return new TextTables(TextSyntax.PLAIN)
        .open(InputFiles.find(conf, List.of(file.toString())))
        .read(TableOptions.DEFAULTS)
        .known()
        .orElseThrow();
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }
}
