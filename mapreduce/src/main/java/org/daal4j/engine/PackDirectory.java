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
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.input.Fingerprint;
import org.daal4j.input.Listing;
import org.daal4j.input.SplitDataset;
import org.daal4j.input.SplitHosts;
import org.daal4j.packed.PackedDataset;
import org.daal4j.packed.PackedPart;
import org.daal4j.packed.PackedSource;

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

  /** The packed rows. */
  PackedDataset dataset(SplitDataset original, PassResult<?> result, boolean sparse)
      throws IOException {
    FileSystem fileSystem = pass.output().getFileSystem(conf);
    Map<String, FileStatus> files = new HashMap<>();
    for (FileStatus file : Listing.of(fileSystem, pass.output())) {
      files.put(file.getPath().getName(), file);
    }
    for (PackedPart part : result.parts()) {
      FileStatus file = files.get(part.name());
      if (file == null || file.getLen() != part.bytes()) {
        throw new PassFailedException(
            new Path(pass.output(), part.name())
                + (file == null ? " is missing" : " has not the length it was written with")
                + ". Delete the work directory and run again.");
      }
    }
    return new PackedDataset(
        original,
        fileSystem.makeQualified(pass.output()),
        result.parts(),
        new PackedSource(),
        sparse,
        name -> hosts(files.get(name)));
  }

  private static List<String> hosts(FileStatus file) {
    SplitHosts hosts = new SplitHosts();
    for (BlockLocation block : Listing.blocks(file)) {
      hosts.add(block, 0, file.getLen());
    }
    return hosts.best();
  }
}
