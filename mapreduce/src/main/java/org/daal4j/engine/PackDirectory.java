package org.daal4j.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Partial;
import org.daal4j.engine.written.WrittenFiles;
import org.daal4j.input.Fingerprint;
import org.daal4j.input.Listing;
import org.daal4j.input.SplitDataset;
import org.daal4j.input.SplitHosts;
import org.daal4j.packed.PackedDataset;
import org.daal4j.packed.PartSource;
import org.daal4j.packed.WrittenPart;

/** The directory of a pass that packed: stays for later passes, and for a run that goes on. */
final class PackDirectory {

  private final Configuration conf;
  private final PassDirectory pass;
  private final Path mark;

  PackDirectory(Configuration conf, Path root) {
    this.conf = conf;
    this.pass = new PassDirectory(root);
    this.mark = new Path(root, "complete");
  }

  PassDirectory pass() {
    return pass;
  }

  /** Identifies everything the packed rows and the partial beside them depend on. */
  static String fingerprint(SplitDataset dataset, Pass<?> pass) throws IOException {
    Fingerprint hash = new Fingerprint();
    hash.add(dataset.fingerprint());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    pass.source().write(out);
    pass.fold().write(out);
    out.writeLong(pass.partBytes());
    hash.add(pass.fold().getClass().getName());
    hash.add(bytes.toByteArray());
    return hash.hex();
  }

  /** States that the pass is done; the last thing written. */
  void complete(String fingerprint) throws IOException {
    try (DataOutputStream out = DataFiles.create(conf, mark)) {
      out.writeUTF(fingerprint);
    }
  }

  /**
   * The result of the pass when an earlier run has completed the same one.
   *
   * @return null when it has not
   */
  <P extends Partial<P>> PassResult<P> reopen(
      String fingerprint, SplitDataset dataset, Pass<P> samePass) throws IOException {
    try (DataInputStream in = DataFiles.open(conf, mark)) {
      if (!in.readUTF().equals(fingerprint)) {
        return null;
      }
    } catch (FileNotFoundException | EOFException e) {
      return null;
    }
    return new MergedFiles<>(conf, pass, samePass, dataset.plan().size()).read();
  }

  /** The packed rows, which are files. */
  PackedDataset dataset(
      SplitDataset original,
      List<String> columns,
      PassResult<?> result,
      PartSource source,
      boolean sparse)
      throws IOException {
    WrittenFiles files = new WrittenFiles(conf, pass.output());
    Map<String, FileStatus> parts = new HashMap<>();
    for (WrittenPart part : result.parts()) {
      parts.put(part.name(), files.of(part));
    }
    files.deleteAllBut(result.parts());
    return new PackedDataset(
        original,
        columns,
        pass.qualifiedOutput(conf),
        result.parts(),
        source,
        sparse,
        name -> hosts(parts.get(name)));
  }

  private static List<String> hosts(FileStatus file) {
    SplitHosts hosts = new SplitHosts();
    for (BlockLocation block : Listing.blocks(file)) {
      hosts.add(block, 0, file.getLen());
    }
    return hosts.best();
  }
}
