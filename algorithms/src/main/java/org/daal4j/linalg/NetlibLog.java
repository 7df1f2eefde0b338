package org.daal4j.linalg;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What netlib tells of its choice of libraries, at length; our one line says it. */
final class NetlibLog {

  /** Held, because the JDK keeps the level of a logger only as long as someone keeps the logger. */
  private static final Logger NETLIB = Logger.getLogger("dev.ludovic.netlib");

  private NetlibLog() {}

  static void silence() {
    NETLIB.setLevel(Level.OFF);
  }
}
