import java.nio.file.Files
import org.gitqms.maven.LedgerFixture

def folder = basedir.toPath()
def judged = Files.createDirectory(folder.resolve('judged'))
LedgerFixture.configure(folder, LedgerFixture.honest(judged), 'qms.reports=json')
