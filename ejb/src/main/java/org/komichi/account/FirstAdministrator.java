package org.komichi.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.identity.MalformedEmailAddress;
import org.komichi.shared.Settings;

/**
 * Invites the first administrator of a new installation: no image and no script ever holds a password. While nobody is
 * administrator, every start makes a new link that works once, sends it to {@code komichi.admin.email} and lays it into a file of
 * the data folder, for the day on which letters do not leave yet.
 */
@Singleton
@Startup
@DependsOn("DemoAccounts")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    Settings settings;

    @Inject
    AdministratorInvitation invitation;

    @Inject
    FirstAdministratorsLink file;

    @PostConstruct
    void inviteWhenThereIsNone() {
        try {
            Optional<String> link = invitation.whenThereIsNone(settings.adminEmail());
            file.takeAway();
            if (link.isPresent()) {
                file.lay(link.get());
            }
        } catch (MalformedEmailAddress e) {
            LOG.log(Level.SEVERE, "komichi.admin.email is no e-mail address: nobody was invited");
        } catch (PersistenceException e) {
            // Two servers that start together invite the same person: one of them does.
            LOG.log(Level.WARNING, "Nobody was invited as administrator by this server: {0}", e.getMessage());
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "The link for the first administrator could not be written to the data folder", e);
        }
    }
}
