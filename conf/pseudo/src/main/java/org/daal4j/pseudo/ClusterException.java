package org.daal4j.pseudo;

/** What keeps the cluster from running; the message is for the user. */
final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ClusterException(String message) {
    super(message);
  }
}
