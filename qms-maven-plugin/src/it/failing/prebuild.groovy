import org.gitqms.maven.LedgerFixture

def folder = basedir.toPath()
LedgerFixture.configure(folder, LedgerFixture.forged(folder))
