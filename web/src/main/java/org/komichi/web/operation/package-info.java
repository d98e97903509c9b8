/** The pages of whoever runs Komichi: how the servers are, what goes by itself, what may be changed while it runs. */
package org.komichi.web.operation;
