/** Answering without an account, and what organizers decide about how answers are paired. */
package org.komichi.web.pairing;
