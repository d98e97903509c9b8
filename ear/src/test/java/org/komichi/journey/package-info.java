/**
 * What people do with Komichi, in a real browser against the real server.
 *
 * <p>Alone, when everything is built ({@code mvn -o -q -B package -Dmaven.test.skip} once; afterwards only what changed):
 *
 * <pre>mvn -o -B test-compile failsafe:integration-test@browser failsafe:verify@verdict -pl content,ejb,web,ear \
 *     -Dmdep.skip=true -Dit.test=MainJobE2E -Dfailsafe.failIfNoSpecifiedTests=false</pre>
 *
 * <p>While writing a test, start Komichi once and add {@code -Dkomichi.at=http://localhost:8108
 * -Dkomichi.at.log=<its console>}: then nothing is started, and a test takes seconds.
 */
package org.komichi.journey;
