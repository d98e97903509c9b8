import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The reverse proxy of two-servers.sh: TLS in front, several servers behind. It asks each server twice a second at /api/health how it
 * is; whoever does not answer 200 gets nobody any more. Whoever has a session stays with one server while it serves. What a server
 * that died had not begun to answer is asked of another when asking twice does no harm. Made of the same Undertow that the
 * server uses, so that nothing has to be installed; Caddy does the same in compose.two.yaml.
 *
 * <pre>java -cp UNDERTOW docker/Proxy.java PORT KEYSTORE PASSWORD UNAVAILABLE.html one=http://127.0.0.1:8081 two=…</pre>
 */
class Proxy {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 500;
    private static final int IDLE_MILLIS = 10;

    /** A server behind the proxy; its name is what it puts at the end of a session's cookie. */
    private static final class Backend {
        final String name;
        final URI address;
        boolean serving;

        Backend(String option) {
            name = option.substring(0, option.indexOf('='));
            address = URI.create(option.substring(option.indexOf('=') + 1));
        }
    }

    // A connection that lies idle is closed at once: of one that a dead server left behind nobody knows whether a form went through it,
    // while a new one is refused, and the form goes to the other server.
    private final LoadBalancingProxyClient servers = new LoadBalancingProxyClient()
            .addSessionCookieName("__Host-komichi")
            .setConnectionsPerThread(40)
            .setSoftMaxConnectionsPerThread(0)
            .setTtl(IDLE_MILLIS)
            .setProblemServerRetry(1);
    private final HttpClient asking =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Backend> backends = new ArrayList<>();
    private final String unavailable;

    private Proxy(String unavailable, List<String> backends) {
        this.unavailable = unavailable;
        backends.forEach(option -> this.backends.add(new Backend(option)));
    }

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        Proxy proxy = new Proxy(Files.readString(Path.of(all.get(3))), all.subList(4, all.size()));
        proxy.serve(Integer.parseInt(all.get(0)), tls(Path.of(all.get(1)), all.get(2).toCharArray()));
        proxy.watch();
    }

    private void serve(int port, SSLContext tls) {
        ProxyHandler proxy = ProxyHandler.builder()
                .setProxyClient(servers)
                .setMaxRequestTime((int) Duration.ofMinutes(2).toMillis())
                .setMaxConnectionRetries(3)
                .build();
        Undertow.builder()
                .addHttpsListener(port, "localhost", tls)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .setIoThreads(2)
                .setHandler(exchange -> {
                    exchange.addDefaultResponseListener(this::sayUnavailable);
                    proxy.handleRequest(exchange);
                })
                .build()
                .start();
    }

    // Only where the proxy itself has no answer: what a server says goes through as it is.
    private boolean sayUnavailable(HttpServerExchange exchange) {
        if (exchange.getStatusCode() < 500) {
            return false;
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "5");
        exchange.getResponseSender().send(unavailable);
        return true;
    }

    private void watch() throws InterruptedException {
        while (true) {
            for (Backend backend : backends) {
                boolean serves = serves(backend);
                if (serves && !backend.serving) {
                    servers.addHost(backend.address, backend.name);
                } else if (!serves && backend.serving) {
                    servers.removeHost(backend.address);
                }
                if (serves != backend.serving) {
                    backend.serving = serves;
                    System.out.println(backend.name + (serves ? " serves" : " does not serve"));
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean serves(Backend backend) throws InterruptedException {
        try {
            HttpRequest how = HttpRequest.newBuilder(backend.address.resolve("/api/health"))
                    .timeout(PATIENCE)
                    .build();
            return asking.send(how, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private static SSLContext tls(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }
}
