package org.daal4j.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a cluster that they leave as they found it: one for all such classes that a fork of
 * Failsafe runs, started for the first and stopped after the last. Each class has directories of
 * its own on HDFS, and may find files of others and applications that are about to end.
 */
final class SharedCluster implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(SharedCluster.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PseudoCluster.class;
  }

  @Override
  public PseudoCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, OURS) // Failsafe starts a request for each class
        .getOrComputeIfAbsent("cluster", key -> start(), Started.class)
        .cluster;
  }

  private static Started start() {
    try {
      Path directory = Files.createTempDirectory("daal4j-cluster-");
      return new Started(directory, PseudoCluster.start(directory.resolve("cluster")));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no cluster", e);
    }
  }

  /** JUnit closes it in the end. */
  private record Started(Path directory, PseudoCluster cluster) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      cluster.close();
      FileUtil.fullyDelete(directory.toFile());
    }
  }
}
