package org.daal4j.engine.tez;

import com.google.protobuf.BlockingService;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import com.google.protobuf.ServiceException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.retry.RetryPolicy;
import org.apache.hadoop.ipc.AlignmentContext;
import org.apache.hadoop.ipc.Client.ConnectionId;
import org.apache.hadoop.ipc.ProtocolInfo;
import org.apache.hadoop.ipc.ProtocolMetaInfoPB;
import org.apache.hadoop.ipc.ProtocolProxy;
import org.apache.hadoop.ipc.RPC;
import org.apache.hadoop.ipc.RpcEngine;
import org.apache.hadoop.ipc.RpcInvocationHandler;
import org.apache.hadoop.ipc.WritableRpcEngine;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.token.SecretManager;
import org.apache.hadoop.security.token.TokenIdentifier;
import org.apache.hadoop.security.token.TokenInfo;
import org.apache.hadoop.yarn.security.client.ClientToAMTokenSelector;

/**
 * How the driver talks with the master of a session. Tez does it by Hadoop's {@code
 * ProtobufRpcEngine}, whose class this one takes the place of in daal4j.jar: it takes messages of
 * one protobuf, and which one that is depends on the Hadoop, and on whether its client is the
 * shaded one. Here messages travel as bytes by Hadoop's engine for Writables, which Tez's tasks
 * talk by as well.
 */
@SuppressWarnings("deprecation") // WritableRpcEngine, which Tez uses as well
public final class MessageRpcEngine implements RpcEngine {

  /**
   * What goes over the wire; the names are those of Tez's protocol, so its tokens and ACLs hold.
   */
  @TokenInfo(ClientToAMTokenSelector.class)
  @ProtocolInfo(
      protocolName = "org.apache.tez.dag.api.client.rpc.DAGClientAMProtocolBlockingPB",
      protocolVersion = 1)
  public interface Messages {

    /**
     * Calls a method of the service.
     *
     * @param method its name
     * @param request the message it takes
     * @return the message it answers with
     */
    BytesWritable call(String method, BytesWritable request) throws IOException;
  }

  private final WritableRpcEngine writables = new WritableRpcEngine();

  /** For Hadoop. */
  public MessageRpcEngine() {}

  @Override
  public <T> ProtocolProxy<T> getProxy(
      Class<T> protocol,
      long version,
      InetSocketAddress address,
      UserGroupInformation user,
      Configuration conf,
      SocketFactory sockets,
      int timeout,
      RetryPolicy retries)
      throws IOException {
    return getProxy(protocol, version, address, user, conf, sockets, timeout, retries, null, null);
  }

  @Override
  public <T> ProtocolProxy<T> getProxy(
      Class<T> protocol,
      long version,
      InetSocketAddress address,
      UserGroupInformation user,
      Configuration conf,
      SocketFactory sockets,
      int timeout,
      RetryPolicy retries,
      AtomicBoolean fallback,
      AlignmentContext alignment)
      throws IOException {
    Messages messages =
        writables
            .getProxy(
                Messages.class,
                version,
                address,
                user,
                conf,
                sockets,
                timeout,
                retries,
                fallback,
                alignment)
            .getProxy();
    return proxy(protocol, messages);
  }

  @Override
  public <T> ProtocolProxy<T> getProxy(
      Class<T> protocol,
      long version,
      ConnectionId connection,
      Configuration conf,
      SocketFactory sockets,
      AlignmentContext alignment)
      throws IOException {
    Messages messages =
        writables
            .getProxy(Messages.class, version, connection, conf, sockets, alignment)
            .getProxy();
    return proxy(protocol, messages);
  }

  private static <T> ProtocolProxy<T> proxy(Class<T> protocol, Messages messages) {
    Object proxy =
        Proxy.newProxyInstance(
            protocol.getClassLoader(), new Class<?>[] {protocol}, new Caller(messages));
    return new ProtocolProxy<>(protocol, protocol.cast(proxy), false);
  }

  @Override
  public RPC.Server getServer(
      Class<?> protocol,
      Object service,
      String address,
      int port,
      int handlers,
      int readers,
      int queue,
      boolean verbose,
      Configuration conf,
      SecretManager<? extends TokenIdentifier> secrets,
      String ports,
      AlignmentContext alignment)
      throws IOException {
    return writables.getServer(
        Messages.class,
        new Answerer((BlockingService) service),
        address,
        port,
        handlers,
        readers,
        queue,
        verbose,
        conf,
        secrets,
        ports,
        alignment);
  }

  @Override
  public ProtocolProxy<ProtocolMetaInfoPB> getProtocolMetaInfoProxy(
      ConnectionId connection, Configuration conf, SocketFactory sockets) throws IOException {
    return writables.getProtocolMetaInfoProxy(connection, conf, sockets);
  }

  /** The client's side. */
  private record Caller(Messages messages) implements RpcInvocationHandler {

    /** The arguments are a controller, always null, and a message. */
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getDeclaringClass() == Object.class) {
        return method.invoke(messages, arguments);
      }
      BytesWritable request = new BytesWritable(((MessageLite) arguments[1]).toByteArray());
      BytesWritable answer;
      try {
        answer = messages.call(method.getName(), request);
      } catch (IOException e) {
        throw new ServiceException(e);
      }
      Message prototype =
          (Message) method.getReturnType().getMethod("getDefaultInstance").invoke(null);
      Parser<? extends Message> parser = prototype.getParserForType();
      return parser.parseFrom(answer.getBytes(), 0, answer.getLength());
    }

    @Override
    public ConnectionId getConnectionId() {
      return RPC.getConnectionIdForProxy(messages);
    }

    @Override
    public void close() throws IOException {
      InvocationHandler inner = Proxy.getInvocationHandler(messages);
      ((RpcInvocationHandler) inner).close();
    }
  }

  /** The server's side. */
  private record Answerer(BlockingService service) implements Messages {

    @Override
    public BytesWritable call(String name, BytesWritable request) throws IOException {
      // Tez names its methods as Java does, the service as protobuf does: the same, here.
      MethodDescriptor method = service.getDescriptorForType().findMethodByName(name);
      if (method == null) {
        throw new IOException("there is no method " + name);
      }
      Message message =
          service
              .getRequestPrototype(method)
              .getParserForType()
              .parseFrom(request.getBytes(), 0, request.getLength());
      try {
        return new BytesWritable(service.callBlockingMethod(method, null, message).toByteArray());
      } catch (ServiceException e) {
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
      }
    }
  }
}
