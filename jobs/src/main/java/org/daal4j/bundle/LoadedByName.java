package org.daal4j.bundle;

import org.apache.tez.dag.app.DAGAppMaster;

/**
 * Classes that nobody refers to and that are started by name, in another process: the build puts
 * into {@code daal4j.jar} what these reach, beside what the command line reaches. Never loaded.
 */
final class LoadedByName {

  static final Class<?> MASTER_OF_A_SESSION = DAGAppMaster.class;

  private LoadedByName() {}
}
