/** What administrators see and do: accounts, organisations, the outbox, the audit trail. */
package org.komichi.web.admin;
