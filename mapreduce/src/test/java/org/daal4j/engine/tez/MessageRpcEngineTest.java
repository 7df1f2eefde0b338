package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import com.google.protobuf.ServiceException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.List;
import javax.net.SocketFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.ipc.RPC;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolBlockingPB;
import org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolRPC.DAGClientAMProtocol;
import org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolRPC.GetAllDAGsRequestProto;
import org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolRPC.GetAllDAGsResponseProto;
import org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolRPC.TryKillDAGRequestProto;
import org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolRPC.TryKillDAGResponseProto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tez's own messages over Hadoop's own RPC, on 127.0.0.1. */
class MessageRpcEngineTest {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Configuration conf = new Configuration(false);
  private final MessageRpcEngine engine = new MessageRpcEngine();
  private RPC.Server server;
  private DAGClientAMProtocolBlockingPB client;

  /** A master that knows DAGs by name. */
  private static Object answer(String method, Message request) throws ServiceException {
    return switch (method) {
      case "getAllDAGs" ->
          GetAllDAGsResponseProto.newBuilder().addAllDagId(List.of("dag-1", "dag-2", "ü")).build();
      case "tryKillDAG" -> {
        String dag = ((TryKillDAGRequestProto) request).getDagId();
        if (dag.isEmpty()) {
          throw new ServiceException(new IOException("no such DAG"));
        }
        yield TryKillDAGResponseProto.getDefaultInstance();
      }
      default -> throw new ServiceException("not expected: " + method);
    };
  }

  @BeforeEach
  void start() throws IOException {
    DAGClientAMProtocol.BlockingInterface master =
        (DAGClientAMProtocol.BlockingInterface)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DAGClientAMProtocol.BlockingInterface.class},
                (proxy, method, arguments) -> answer(method.getName(), (Message) arguments[1]));
    server =
        engine.getServer(
            DAGClientAMProtocolBlockingPB.class,
            DAGClientAMProtocol.newReflectiveBlockingService(master),
            "127.0.0.1",
            0,
            1,
            -1,
            -1,
            false,
            conf,
            null,
            null,
            null);
    server.start();
    client =
        engine
            .getProxy(
                DAGClientAMProtocolBlockingPB.class,
                1,
                new InetSocketAddress("127.0.0.1", server.getListenerAddress().getPort()),
                UserGroupInformation.createRemoteUser("ann"),
                conf,
                SocketFactory.getDefault(),
                PATIENCE_MILLIS,
                null)
            .getProxy();
  }

  @AfterEach
  void stop() {
    RPC.stopProxy(client);
    server.stop();
  }

  @Test
  void messagesComeOverAsTheyWere() throws ServiceException {
    assertThat(client.getAllDAGs(null, GetAllDAGsRequestProto.getDefaultInstance()).getDagIdList())
        .containsExactly("dag-1", "dag-2", "ü");
  }

  @Test
  void anEmptyMessageIsOneToo() throws ServiceException {
    TryKillDAGRequestProto kill = TryKillDAGRequestProto.newBuilder().setDagId("dag-1").build();
    assertThat(client.tryKillDAG(null, kill))
        .isEqualTo(TryKillDAGResponseProto.getDefaultInstance());
  }

  /** As Tez's client expects: a ServiceException around what the master threw. */
  @Test
  void whatTheMasterThrowsComesOver() {
    TryKillDAGRequestProto kill = TryKillDAGRequestProto.newBuilder().setDagId("").build();
    assertThatThrownBy(() -> client.tryKillDAG(null, kill))
        .isInstanceOf(ServiceException.class)
        .hasRootCauseInstanceOf(IOException.class)
        .hasMessageContaining("no such DAG");
  }

  @Test
  void aStoppedMasterIsAnIoFailure() {
    server.stop();
    assertThatThrownBy(() -> client.getAllDAGs(null, GetAllDAGsRequestProto.getDefaultInstance()))
        .isInstanceOf(ServiceException.class)
        .hasCauseInstanceOf(IOException.class);
  }
}
