package org.komichi.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server is ready when it answers itself, not when somebody else does at its port. */
class ReadyLineTest {
    private HttpServer server;
    private int status = 200;
    private String name = "this";

    @BeforeEach
    void somebody_answers() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (name != null) {
                exchange.getResponseHeaders().set(ThisServer.HEADER, name);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobody_answers() {
        server.stop(0);
    }

    @Test
    void the_own_answer_says_that_it_is_ready() throws Exception {
        assertThat(ask()).isEqualTo(ReadyLine.Reply.THIS_SERVER);
        status = 503;
        assertThat(ask()).as("its database is not there yet").isEqualTo(ReadyLine.Reply.NOT_YET);
    }

    @Test
    void the_answer_of_another_server_does_not() throws Exception {
        name = "another";
        assertThat(ask()).isEqualTo(ReadyLine.Reply.ANOTHER_SERVER);
        name = null;
        assertThat(ask()).as("something else is there").isEqualTo(ReadyLine.Reply.ANOTHER_SERVER);
    }

    @Test
    void before_the_application_is_there_one_waits() throws Exception {
        name = null;
        for (int starting : new int[] {404, 503}) {
            status = starting;
            assertThat(ask()).isEqualTo(ReadyLine.Reply.NOT_YET);
        }
        server.stop(0);
        assertThat(ask()).isEqualTo(ReadyLine.Reply.NOT_YET);
    }

    private ReadyLine.Reply ask() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return ReadyLine.ask(
                    client, URI.create("http://localhost:" + server.getAddress().getPort() + "/api/health"), "this");
        }
    }
}
