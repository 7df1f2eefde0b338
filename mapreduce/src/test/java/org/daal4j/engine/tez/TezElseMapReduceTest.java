package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RecordRows;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.Tables;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run does when no session can be had: none can here, where daal4j is loaded from no jar,
 * which tasks could load it from.
 */
class TezElseMapReduceTest {

  @TempDir java.nio.file.Path directory;

  private final Configuration conf = Engines.localConf();
  private final Engines.Notes notes = new Engines.Notes();
  private FileTable table;

  @BeforeEach
  void open() throws IOException {
    table =
        Tables.open(
            conf,
            TableOptions.DEFAULTS,
            3,
            Tables.write(directory.resolve("a.csv"), Tables.random(300, 2)));
  }

  private RunContext run() {
    return new RunContext(conf, new Path(directory.resolve("work").toUri()), false, notes);
  }

  private static PassRunner of(RunContext run) {
    return new TezElseMapReduce(run, new MapReduceRunner(run));
  }

  @Test
  void goesOnByMapReduceSaysSoOnceAndNamesWhatHasRun() throws IOException {
    List<String> expected;
    try (Engine other = Engines.open("mapreduce", conf, directory.resolve("other"))) {
      expected = other.fold(table, new RecordRows());
    }
    PassRunner runner = of(run());
    assertThat(runner.name()).isEqualTo("tez");
    try (Engine engine = new PassEngine(run(), runner)) {
      Packed<List<String>> packed = engine.pack(table, new RecordRows());
      assertThat(packed.result()).isEqualTo(expected);
      assertThat(engine.fold(packed.rows(), new RecordRows())).hasSameSizeAs(expected);
      assertThat(engine.summary().engine()).isEqualTo("mapreduce");
    }
    assertThat(notes.lines)
        .filteredOn(line -> line.contains("MapReduce"))
        .containsExactly(
            "no session can be had: daal4j is not loaded from a jar, from which tasks could load"
                + " it; goes on by MapReduce");
  }

  @Test
  void whereTezWasAskedForThePassFails() throws IOException {
    try (Engine engine = new PassEngine(run(), new TezRunner(run()))) {
      assertThatThrownBy(() -> engine.fold(table, new RecordRows()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not loaded from a jar");
    }
  }

  @Test
  void aWrongSettingIsTheUsersToCorrect() throws IOException {
    for (String setting : new String[] {ResidentRows.MEMORY_SHARE, TezElseMapReduce.SESSION_WAIT}) {
      Configuration wrong = new Configuration(conf);
      wrong.set(setting, "much");
      RunContext run =
          new RunContext(wrong, new Path(directory.resolve("wrong").toUri()), false, notes);
      try (Engine engine = new PassEngine(run, of(run))) {
        assertThatThrownBy(() -> engine.fold(table, new RecordRows()))
            .isInstanceOf(UsageException.class)
            .hasMessageContaining(setting);
      }
    }
  }

  @Test
  void aClosedOneDoesNotGoOn() throws IOException {
    Engine engine = new PassEngine(run(), of(run()));
    engine.close();
    assertThatThrownBy(() -> engine.fold(table, new RecordRows()))
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("closed");
    assertThat(notes.lines).isEmpty();
  }
}
