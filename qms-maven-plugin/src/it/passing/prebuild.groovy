import org.gitqms.maven.LedgerFixture

def folder = basedir.toPath()
LedgerFixture.configure(folder, LedgerFixture.honest(folder),
    'qms.requireRoot=true', 'qms.reports=text,json,sarif,junit')
