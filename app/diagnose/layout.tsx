import './diagnosis.css';

/** The diagnosis has rules of its own beside those of every page. */
export default function Layout({ children }: { children: React.ReactNode }) {
  return children;
}
