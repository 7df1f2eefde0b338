package org.daal4j.engine;

import java.nio.file.*;
import java.util.List;
import org.daal4j.core.*;
import org.daal4j.input.TextDataset;
import org.daal4j.text.TextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {
  @TempDir java.nio.file.Path directory;

  @Test
  void timesOfJobs() throws Exception {
    var file = directory.resolve("a.csv");
    Files.writeString(file, "a,b\n1,2\n3,4\n5,6\n");
    for (String name : Engines.NAMES) {
      var conf = Engines.localConf();
      try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
        TextDataset table =
            TextDataset.open(conf, List.of(file.toString()), TextOptions.defaults());
        for (int i = 0; i < 6; i++) {
          long t = System.nanoTime();
          System.out.println(
              name
                  + " "
                  + engine.fold(table, new RecordRows())
                  + " "
                  + (System.nanoTime() - t) / 1e6);
        }
        Packed<List<String>> p = engine.pack(table, new RecordRows());
        System.out.println(engine.fold(p.rows(), new RecordRows()));
        System.out.println(engine.summary());
      }
    }
  }
}
